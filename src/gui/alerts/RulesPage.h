// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings page for alert rules, with a preview and help. A rule determines who is notified, when, and with which
//! text.

#include "alerts/AlertsDocument.h"
#include "alerts/rules/AlertCase.h"
#include "alerts/rules/AlertRule.h"
#include "gui/alerts/AlertItemPage.h"
#include "gui/look/widgets/HelpDialog.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace watchkeeper {

// The settings page for alert rules.

class RulePreview;
class TargetsStore;

//! \brief Shows the rules of the draft in order, a form for the selected rule, and a live preview.
class RulesPage final : public AlertItemPage
{
    Q_OBJECT

public:
    //! \param draft    must outlive the page
    //! \param targets  must outlive the page; updated when a rule is renamed
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
    void askForNewItem() override;
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

// Previews the alerts of a rule and its matching targets while the user edits it.

//! \brief Describes which targets a rule matches: `Currently matches 3 of 12 targets: A, B, C`.
//! \param now  the current time, [ms] since 1970, UTC
QString matchingTargetsText(const AlertRule &rule, const QList<AlertTarget> &targets, qint64 now);

//! \brief Shows the title and text for one of three samples, filled in like a real alert.
class RulePreview : public QWidget
{
    Q_OBJECT

public:
    explicit RulePreview(QWidget *parent = nullptr);

    //! \param rule     the rule; invalid values are treated as missing
    //! \param matches  the targets that the rule matches, see matchingTargetsText()
    void showRule(const AlertRule &rule, const QString &matches);

signals:
    void helpRequested();
    void backTestRequested();

private:
    void showSample();

    AlertRule m_rule;
    QLabel *m_matchesLabel;
    QComboBox *m_sampleBox;
    QLabel *m_title;
    QPlainTextEdit *m_text;
};

// Help on the syntax of alert rules: placeholders, filters, times.

class RuleHelp : public HelpDialog
{
    Q_OBJECT

public:
    explicit RuleHelp(QWidget *parent = nullptr);
};

} // namespace watchkeeper
