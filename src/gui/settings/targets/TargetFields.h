// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The form fields of a target and their values, and the alert rules offered in them.

#include "gui/settings/fields/FormSection.h"
#include "model/target/Target.h"
#include "targets/document/ConditionsKey.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace watchkeeper {

// The form fields of a target and their values. Pure functions.

class Kind;

//! The pages of the form. Each section is on one of them.
enum class TargetPage : quint8 { Basics, Schedule, Alerts, Advanced };

//! Returns all sections of the form, page by page. `defaults` are the defaults of the schedule.
QList<SectionFields> targetSections(const Kind &kind, const Schedule &defaults);
//! Returns the fields that can be edited for several targets together. \param kind  the common kind, or null if the kinds differ
QList<SectionFields> sharedSections(const Kind *kind, const Schedule &defaults);

//! Returns the condition that the plain field of this name sets. The field's value isn't in targets.json, only its condition.
std::optional<PlainCondition> plainConditionOf(const QString &field);
//! Returns the names of the plain fields that a form may have.
QStringList plainConditionFields();

//! Returns the values as written in targets.json, without the ID.
FormValues valuesOf(const Target &target, const Schedule &defaults);
//! Returns the values without the fields that don't exist for their kind.
FormValues withKindFieldsOnly(const FormValues &values);

// Offers the existing alert rules in a target's form and points out unknown rule names.

class AlertsStore;
class FieldForm;

//! \brief Reads the rules in the thread pool. An unknown name isn't an error: the rule may be created later.
class RuleSuggestions : public QObject
{
    Q_OBJECT

public:
    //! \param form, alerts  must outlive this object
    RuleSuggestions(FieldForm *form, AlertsStore *alerts, QObject *parent = nullptr);

    //! Shows the known rules. Call it after the form was rebuilt or shows other targets.
    void refresh();

private:
    FieldForm *m_form;
    AlertsStore *m_alerts;
};

} // namespace watchkeeper
