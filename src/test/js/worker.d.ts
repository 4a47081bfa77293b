// What a service worker finds in its global scope beyond any worker.
declare const registration: ServiceWorkerRegistration;
declare var oninstall: (event: ExtendableEvent) => void;
declare var onactivate: (event: ExtendableEvent) => void;
declare var onfetch: (event: FetchEvent) => void;
