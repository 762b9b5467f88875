// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The form fields of a target and their values. Pure functions.

#include "gui/settings/FormSection.h"
#include "gui/settings/FormValues.h"
#include "model/target/Target.h"

namespace watchkeeper {

class Kind;

//! Returns the sections of the form: name and kind, the fields of the kind, conditions, schedule, objective, tags, dependencies,
//! alert rules and paused. `defaults` are the defaults of the schedule.
QList<SectionFields> targetSections(const Kind &kind, const Schedule &defaults);
//! Returns the fields that can be edited for several targets together. \param kind  the common kind, or null if the kinds differ
QList<SectionFields> sharedSections(const Kind *kind, const Schedule &defaults);

//! Returns the values in the form of targets.json, without the id.
FormValues valuesOf(const Target &target, const Schedule &defaults);
//! Returns the values without the fields that don't exist for their kind.
FormValues withKindFieldsOnly(const FormValues &values);

} // namespace watchkeeper
