/**
 * Words for code names: colours, stuffs, weather and places; then trees, waters, stones and small things. None stands for
 * people, for what they are like, for a kind of harm or for an animal that people are called.
 */
export const CODE_NAME_FIRST = words(`
  Alpine Amber Amethyst Apricot Arctic Ashen Autumn Azure Bamboo Basalt Beige Birchen Bluish Boreal Brass Briny
  Bronze Canvas Carmine Cedar Celadon Cerulean Chalk Chestnut Cinnamon Citrine Clay Cloudy Clover Coastal Cobalt
  Copper Coral Corduroy Cotton Cream Crimson Crystal Dappled Dawn Denim Desert Dewy Drifting Earthen Eastern
  Emerald Evening Fern Flannel Flint Floral Foggy Forest Frosted Garnet Gilded Ginger Glacial Glass Golden Granite
  Grassy Green Hazel Heather Hilly Honey Indigo Inland Iris Iron Ivory Jade Jasper Khaki Lacquer Lakeside Lavender Leafy
  Lemon Lilac Lime Linen Lunar Magenta Mahogany Maple Marble Maroon Matte Mauve Meadow Midday Midnight Minted Misty Morning
  Mossy Mustard Nickel Noonday Northern Oaken Ochre Olive Onyx Opal Orchard Orchid Outer Oval Paper Pastel Patterned Peach
  Pearl Pebbled Peppermint Pewter Pine Plaid Polar Porcelain Prairie Quartz Quilted Rainy Reed Ribbon Rippled River Rosewood
  Ruby Russet Rustic Saffron Sage Sandy Sapphire Satin Scarlet Seaside Sepia Silken Silver Slate Snowy Solar Southern
  Spiral Spring Spruce Starlit Stony Striped Summer Sunlit Tartan Teal Terracotta Tidal Timber Topaz Turquoise Twilight Umber
  Upland Velvet Verdant Vermilion Vernal Viridian Walnut Western Wheaten Willow Windy Winter Wooden Woollen Woven
`);

export const CODE_NAME_SECOND = words(`
  Acorn Alder Almanac Anchor Anvil Apple Arbour Archway Arrow Atlas Aspen Avenue Awning Balcony Banner Barley Basket Bay
  Beacon Bell Bench Birch Bluebell Bobbin Bollard Bonfire Book Bough Bowl Bracken Bramble Breeze Bridge Brook Bucket Buoy
  Button Cabin Cable Cairn Candle Canoe Canyon Carpet Cascade Castle Cave Cello Chimney Clarinet Cliff Clock Cloud Cobble
  Comet Compass Cove Crater Creek Crocus Curlew Current Cypress Daffodil Daisy Dale Delta Dial Dome Doorway Drum Dune
  Dunlin Easel Echo Eddy Elder Elm Ember Estuary Fabric Feather Fennel Fen Fiddle Field Finch Fir Fjord Flute Foam Fountain
  Foxglove Gable Garden Gate Geyser Gingko Glade Glen Gorge Grove Gully Gulf Hammock Harbour Harp Harvest Hawthorn Hearth
  Hedge Heron Hill Hollow Holly Horizon Iceberg Inlet Island Ivy Jetty Juniper Kayak Kettle Kiln Kite Knoll Ladder Lagoon
  Lake Lantern Larch Lark Laurel Ledge Lichen Lighthouse Linden Lintel Lock Loom Lotus Lute Mallow Mandolin Map Marina
  Marsh Meteor Mill Mirror Mooring Moss Mountain Nettle Notebook Oak Oar Oasis Oboe Orbit Ore Oriole Osprey Paddle
  Pagoda Palm Parasol Path Pavilion Peak Pebble Pendulum Peony Petrel Pier Pillar Pinecone Plain Planet Plateau Plover
  Pond Poplar Poppy Portal Primrose Prism Puffin Pumpkin Quarry Quay Quill Raft Rainbow Rampart Raspberry Ravine Redwood
  Reef Ridge Rowan Rudder Rush Saddle Sail Sandbar Sapling Satchel Sextant Shell Shingle Shore Signpost Skylark Sleigh
  Snowdrop Sparrow Spindle Spire Spring Stair Starling Steeple Stork Strait Summit Sundial Swift Sycamore
  Tabor Tapestry Teapot Tern Thicket Thimble Thistle Thrush Tide Trail Trellis Trumpet Tulip Tundra Turret Umbrella
  Valley Vase Veranda Viaduct Vine Viola Violet Volcano Wagon Warbler Waterfall Weir Well Wharf Wheel Whistle Wicker
  Windmill Window Wren Yarrow Yew Zenith Zither
`);

function words(text: string): readonly string[] {
  return [...new Set(text.trim().split(/\s+/))];
}
