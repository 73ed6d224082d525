// In this order: the bound is there before the reader is.
import './bounded-arrays.ts';
import 'pdfjs-dist/build/pdf.worker.min.mjs';
