// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings: targets and everything else, in one dialog.

#include "gui/settings/FieldEditor.h"
#include "model/Result.h"

#include <QDialog>
#include <QJsonObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace Ui {
class SettingsDialog;
}

namespace watchkeeper {

class CheckingPage;
class ResultsView;
class SecretKeeper;
class SettingsFormPage;
class SettingsPane;
class TargetsDraft;
class TargetsPage;
class Monitor;

//! \brief Edits a working copy. Apply takes effect immediately and without restart; closing with unsaved edits asks first.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param watch, keeper, table  outlive the dialog; the columns of the table are chosen here
    //! \param canEditTargets        targets.json is sound, as it stands
    SettingsDialog(Monitor *monitor, SecretKeeper *keeper, ResultsView *table, bool canEditTargets, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    //! The data for evaluating conditions while they are edited: the last result of a target, with its evidence.
    void setLastResults(std::function<std::optional<Result>(const TargetId &)> lastResult);

    //! Shows the page of targets with these selected.
    void editTargets(const QList<TargetId> &ids);
    //! Moves the focus to the form of the selected targets.
    void startTyping();

    //! Adds pages from outside after those of targets and checking. The dialog owns them.
    void addExtraPages(const QList<SettingsPane *> &pages);
    //! Goes to a page. \param name  its object name
    void showPage(const QString &name);

    //! Goes to the field of a setting. \param name  as in the table of settings
    void showSetting(const QString &name);

    //! Applies and closes, unless something is invalid.
    void accept() override;
    void reject() override;

private:
    void addPage(SettingsPane *page);
    void insertPage(int row, SettingsPane *page);
    void moveButtonsToEnd();
    void buildPages(ResultsView *table);
    //! While targets.json is damaged, nothing in it can be edited, and it isn't overwritten.
    void setCanEditTargets(bool canEdit);
    void showRow(int row);
    SettingsPane *page(int row) const;
    //! What to do after applying.
    enum class AfterApply : quint8 { KeepOpen, Close };
    void apply(AfterApply then);
    bool showProblems();
    QList<Secret> secrets() const;
    void applyPages(AfterApply then);
    void endApplying(const QString &problem);
    void setBusy(bool isBusy);
    void updateApply();
    void propose(const QJsonObject &values);
    bool isDirty() const;
    void askBeforeLeaving();
    void setFilter(const QString &text);
    void handleExternalEdit(const QStringList &conflicts);
    void say(const QString &text);
    void clearProblem();

    Monitor *m_monitor;
    SecretKeeper *m_keeper;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
    TargetsDraft *m_draft;
    TargetsPage *m_targets = nullptr;
    CheckingPage *m_checking = nullptr;
    QList<SettingsFormPage *> m_forms;
    QJsonObject m_unseen; //!< proposed for settings that no page shows
    QTimer m_pause{this}; //!< after an edit, until the Apply button is updated
    bool m_canEditTargets = true;
    bool m_showsProblem = false; //!< an error on the visible page
    bool m_isBusy = false;       //!< the keychain hasn't answered yet, or a file hasn't been written yet
    std::optional<AfterApply> m_applying;
    QString m_applyProblem; //!< a sentence of one of the pages
};

} // namespace watchkeeper
