// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings page for alert rules: who is notified of what, when and with which text.

#include "alerts/AlertsDocument.h"
#include "alerts/rules/AlertCase.h"
#include "gui/alerts/AlertItemPage.h"

namespace watchkeeper {

class RulePreview;
class TargetsStore;

//! \brief Shows the rules of the draft in order, a form for the selected rule, and a live preview.
class RulesPage final : public AlertItemPage
{
    Q_OBJECT

public:
    //! Both pointers must outlive the page. \param targets  updated when a rule is renamed
    RulesPage(AlertsDraft *draft, TargetsStore *targets, QWidget *parent = nullptr);

    QString title() const override;

signals:
    //! \param document  the rules and channels as typed, without errors
    //! \param renamed   maps the rule names that targets use to the new names
    void backTestRequested(const watchkeeper::AlertsDocument &document, const QHash<QString, QString> &renamed);

protected:
    QList<SectionFields> sections(const FormValues &values) const override;
    QString emptyText() const override;
    QString removalText(int id) const override;
    QString removalTitle() const override;
    void askForNew() override;
    void formChanged() override;
    void showEvent(QShowEvent *event) override;

private:
    void updateTargets();
    QList<AlertTarget> renamedTargets() const;
    void renameInTargets(const QHash<QString, QString> &names);
    void openBackTest();
    //! Shows a message about an invalid channel, which prevents a back-test.
    void showChannelProblem(const QString &name);
    void showHelp();

    TargetsStore *m_store;
    QList<AlertTarget> m_targets;
    RulePreview *m_preview;
};

} // namespace watchkeeper
