declare namespace App {
  interface Locals {
    /** What Starlight knows of the page that is being made. */
    starlightRoute: import('@astrojs/starlight/route-data').StarlightRouteData
  }
}
