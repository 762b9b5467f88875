// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The page of the settings for alert rules: who is notified of what, when and with which text.

#include "alerts/AlertsDocument.h"
#include "alerts/rules/AlertTarget.h"
#include "gui/alerts/AlertItemPage.h"

namespace watchkeeper {

class RulePreview;
class TargetsStore;

//! \brief Rules of the draft in their order, a form for everything in a rule, and a preview that follows it.
class RulesPage final : public AlertItemPage
{
    Q_OBJECT

public:
    //! Both outlive the page. \param targets  are updated when a rule is renamed
    RulesPage(AlertsDraft *draft, TargetsStore *targets, QWidget *parent = nullptr);

    QString title() const override;

signals:
    //! \param document  the rules and channels as they are typed, nothing wrong in them
    //! \param renamed   new names of its rules by those that targets know
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
    void takeTargets();
    QList<AlertTarget> renamedTargets() const;
    void renameInTargets(const QHash<QString, QString> &names);
    void openBackTest();
    //! For an invalid channel, which prevents a back-test.
    void showChannelProblem(const QString &name);
    void showHelp();

    TargetsStore *m_store;
    QList<AlertTarget> m_targets;
    RulePreview *m_preview;
};

} // namespace watchkeeper
