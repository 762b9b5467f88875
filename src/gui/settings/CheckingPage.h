// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Limits, and the default schedule of targets.

#include "gui/settings/SettingsFormPage.h"
#include "model/Target.h"

namespace watchkeeper {

class TargetsDraft;

//! \brief The rows of the table, and the defaults of targets.json.
class CheckingPage : public SettingsFormPage
{
    Q_OBJECT

public:
    //! Both outlive the page.
    CheckingPage(Settings *settings, TargetsDraft *draft, QWidget *parent = nullptr);

    //! The limits stay editable.
    void setCanEditSchedule(bool canEdit);

    //! The defaults go to the draft, which is applied after all pages.
    void apply() override;

protected:
    FormValues extraValues() const override;
    QList<FieldProblem> extraProblems(const FormValues &values) const override;

private:
    TargetsDraft *m_draft;
};

} // namespace watchkeeper
