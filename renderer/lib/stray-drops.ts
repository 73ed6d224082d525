/** Whatever is dropped where nothing asks for it: the window would leave the app and show it. Ends with what it returns. */
export function refuseStrayDrops(): () => void {
  const refuse = (event: DragEvent) => {
    const { dataTransfer } = event;
    const leads = dataTransfer?.types.some((type) => type === 'Files' || type === 'text/uri-list') === true;
    if (event.defaultPrevented || !leads) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'none';
  };
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}
