"""Identifying: whom a source mention means, named or not."""
