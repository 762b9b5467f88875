// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A target as a form sees it: which fields, and what stands in them. Pure functions.

#include "gui/settings/FormSection.h"
#include "gui/settings/FormValues.h"
#include "model/Target.h"

namespace watchkeeper {

class Kind;

//! Name and kind, the kind's own fields, the conditions, the schedule with `defaults` as its defaults, the objective, tags,
//! dependencies, alert rules and paused.
QList<SectionFields> targetSections(const Kind &kind, const Schedule &defaults);
//! What several targets can be given at once. \param kind  that all have; null: they have different ones
QList<SectionFields> sharedSections(const Kind *kind, const Schedule &defaults);

//! As targets.json has it, without the id.
FormValues valuesOf(const Target &target, const Schedule &defaults);
//! The values without the members that targets of their kind do not have.
FormValues ofItsKind(const FormValues &values);

} // namespace watchkeeper
