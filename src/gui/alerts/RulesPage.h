// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The page of the settings that says who is told of what, when and in which words.

#include "alerts/AlertsDocument.h"
#include "alerts/rules/AlertTarget.h"
#include "gui/alerts/AlertItemPage.h"

namespace watchkeeper {

class RulePreview;
class TargetsStore;

//! \brief Rules of the draft in their order, a form for all that a rule may say, and a preview that follows it.
class RulesPage final : public AlertItemPage
{
    Q_OBJECT

public:
    //! Both outlive the page. \param targets  of which the preview tells how many a rule takes
    RulesPage(AlertsDraft *draft, const TargetsStore *targets, QWidget *parent = nullptr);

    QString title() const override;

signals:
    //! \param document  the rules and channels as they are typed, nothing wrong in them
    void backTestWanted(const watchkeeper::AlertsDocument &document);

protected:
    QList<SectionFields> sections(const FormValues &values) const override;
    QString emptyText() const override;
    QString removalText(int id) const override;
    QString removalTitle() const override;
    void askForNew() override;
    void formChanged() override;
    void showEvent(QShowEvent *event) override;

private:
    void takeTargets();
    void tryOnPast();
    void showHelp();

    const TargetsStore *m_store;
    QList<AlertTarget> m_targets;
    RulePreview *m_preview;
};

} // namespace watchkeeper
