// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A rule as a form, and back. Pure functions.
//!
//! In the form the keys of `quietHours` are fields by themselves, `quietHours.from` and so on.

#include "alerts/rules/AlertRule.h"
#include "gui/settings/FormSection.h"
#include "gui/settings/FormValues.h"

namespace watchkeeper {

//! \param channels  names of those there are
//! \param named     names that the rule has: those that are not there are offered too, so that they can be taken out
QList<SectionFields> ruleSections(const QStringList &channels, const QStringList &named);

FormValues ruleValues(const AlertRule &rule);
//! As it would stand in the file, right or wrong.
QJsonObject ruleJson(const FormValues &values);
//! \param problems  what is wrong is appended, by the fields of the form; whether names are free or there apart
AlertRule readRule(const FormValues &values, QList<FieldProblem> *problems);

//! All channels that it names, also in its escalation.
QStringList channelsNamed(const FormValues &values);
//! The same values with another name in place of one; an empty one takes it out.
FormValues withChannel(FormValues values, const QString &former, const QString &name);

//! `tag:prod → Ops, Mail · paused`
QString ruleDetail(const FormValues &values);

} // namespace watchkeeper
