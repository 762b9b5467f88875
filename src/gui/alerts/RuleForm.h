// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts a rule to form values and back, and edits the steps of its escalation.

#include "alerts/rules/AlertRule.h"
#include "gui/settings/fields/FieldEditor.h"
#include "gui/settings/fields/FormSection.h"

#include <QList>

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace watchkeeper {

// Converts a rule to form values and back. Pure functions. In the form, the keys of `quietHours` are separate fields,
// such as `quietHours.from`.

//! \param channels  the names of the existing channels
//! \param named     the channel names in the rule; missing channels are offered too, which allows the user to remove them
QList<SectionFields> ruleSections(const QStringList &channels, const QStringList &named);

FormValues ruleValues(const AlertRule &rule);
//! Returns the JSON of the rule as it would be saved, valid or not.
QJsonObject ruleJson(const FormValues &values);
//! Converts form values to a rule. Doesn't check whether the rule's name is already in use or whether the channels
//! exist.
//! \param problems  receives the errors, with the form's field names
AlertRule readRule(const FormValues &values, QList<FieldProblem> *problems);

//! Returns all channels that the rule refers to, including those in its escalation.
QStringList referencedChannels(const FormValues &values);
//! Replaces one channel name in the values. An empty new name removes it.
FormValues withChannel(FormValues values, const QString &previous, const QString &name);

//! Returns a summary such as `tag:prod → Ops, Mail · paused`.
QString ruleDetail(const FormValues &values);
//! Returns the rule in a sentence: whom it notifies of what.
QString ruleSentence(const AlertRule &rule);

//! Returns whether the rule has quiet hours, valid or not.
bool hasQuietHours(const FormValues &values);
//! Returns the values with the quiet hours of `other`, or without any if `other` has none.
FormValues withQuietHours(FormValues values, const FormValues &other);
//! Returns the values of a rule that is quiet from 22:00 to 07:00.
FormValues usualQuietHours();
//! Returns the quiet hours in a sentence.
QString quietHoursSentence(const QuietHours &quiet);

// Edits the steps of an escalation: delays and channels.

//! \brief Shows one line per step. The channel names are the choices of the field. Without steps, no value is written.
class EscalationEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit EscalationEditor(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QWidget *control() const override { return m_area; }

protected:
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override { showValue(QJsonValue(QJsonValue::Undefined), {}); }

private:
    struct Step
    {
        QWidget *line;
        QLineEdit *after;
        QToolButton *channels;
    };
    void add(const QString &after, const QStringList &channels);
    void addStepWithFocus();
    void remove(const QWidget *line);
    void fillMenu(QToolButton *button, const QStringList &chosen);
    void updateStepNames();
    static QStringList checkedChannels(const QToolButton *button);
    static void showCheckedChannels(QToolButton *button);

    QWidget *m_area;
    QVBoxLayout *m_lines;
    QToolButton *m_addButton;
    QList<Step> m_steps;
};

} // namespace watchkeeper
