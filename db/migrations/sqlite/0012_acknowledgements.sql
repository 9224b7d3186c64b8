CREATE TABLE `acknowledgements` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text,
	`position_id` text,
	`organisation_id` text,
	`person_id` text,
	`hub_id` text NOT NULL,
	`state` text DEFAULT 'asked' NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`settled_by` text,
	`settled_at` integer,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hub_id`) REFERENCES `hubs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_asked_once_on_response` ON `acknowledgements` (`response_id`,`organisation_id`) WHERE response_id is not null and organisation_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `person_asked_once_on_response` ON `acknowledgements` (`response_id`,`person_id`) WHERE response_id is not null and person_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_asked_once_on_position` ON `acknowledgements` (`position_id`,`organisation_id`) WHERE position_id is not null and organisation_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `person_asked_once_on_position` ON `acknowledgements` (`position_id`,`person_id`) WHERE position_id is not null and person_id is not null;--> statement-breakpoint
CREATE INDEX `acknowledgements_by_organisation` ON `acknowledgements` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `acknowledgements_by_person` ON `acknowledgements` (`person_id`);