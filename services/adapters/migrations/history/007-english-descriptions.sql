-- What happened, in English, beside the description in the language of the place.
ALTER TABLE roadside_events ADD COLUMN IF NOT EXISTS description_en String DEFAULT '' CODEC(ZSTD(1)) AFTER description;

ALTER TABLE tocc_reports ADD COLUMN IF NOT EXISTS description_en String DEFAULT '' CODEC(ZSTD(1)) AFTER description;
