// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings page for limits and for the default schedule of targets.

#include "gui/settings/SettingsFormPage.h"
#include "model/target/Target.h"

namespace watchkeeper {

class TargetsDraft;

//! \brief The form for the settings about limits, and for the defaults in targets.json.
class CheckingPage : public SettingsFormPage
{
    Q_OBJECT

public:
    //! Both objects must outlive the page.
    CheckingPage(Settings *settings, TargetsDraft *draft, QWidget *parent = nullptr);

    //! Enables or disables the default schedule. The limits stay editable.
    void setCanEditSchedule(bool canEdit);

    //! Writes the defaults to the draft, which is applied after all pages.
    void apply() override;

protected:
    FormValues extraValues() const override;
    QList<FieldProblem> extraProblems(const FormValues &values) const override;

private:
    TargetsDraft *m_draft;
};

} // namespace watchkeeper
