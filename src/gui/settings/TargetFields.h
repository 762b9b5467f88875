// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A target as a form: which fields it has, and their values. Pure functions.

#include "gui/settings/FormSection.h"
#include "gui/settings/FormValues.h"
#include "model/Target.h"

namespace watchkeeper {

class Kind;

//! Name and kind, the kind's own fields, the conditions, the schedule with `defaults` as its defaults, the objective, tags,
//! dependencies, alert rules and paused.
QList<SectionFields> targetSections(const Kind &kind, const Schedule &defaults);
//! The fields that can be set for several targets at the same time. \param kind  the common one; null: they differ
QList<SectionFields> sharedSections(const Kind *kind, const Schedule &defaults);

//! As in targets.json, without the id.
FormValues valuesOf(const Target &target, const Schedule &defaults);
//! The values without fields that targets of their kind don't have.
FormValues withKindFieldsOnly(const FormValues &values);

} // namespace watchkeeper
