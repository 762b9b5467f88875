// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings dialog, for everything except targets.

#include "gui/settings/fields/FieldEditor.h"

#include <QDialog>
#include <QJsonObject>
#include <QTimer>

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
class Monitor;

//! \brief Edits a working copy. Apply takes effect immediately and without a restart. Closing the dialog asks for confirmation
//! if there are unsaved edits.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param monitor, keeper, table  must outlive the dialog; the dialog can change the columns of the table
    //! \param canEditTargets        whether targets.json, which contains the default schedule, is valid
    SettingsDialog(Monitor *monitor, SecretKeeper *keeper, ResultsView *table, bool canEditTargets, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    //! Adds the pages about notifications. The dialog owns them.
    void addExtraPages(const QList<SettingsPane *> &pages);
    //! Shows a page. \param name  the object name of the page  \return whether there is such a page
    bool showPage(const QString &name);

    //! Focuses the field of a setting. \param name  the key in the table of settings
    void showSetting(const QString &name);

    //! Applies all edits and closes, unless something is invalid.
    void accept() override;
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addPage(SettingsPane *page);
    void insertPage(int row, SettingsPane *page);
    void moveButtonsToEnd();
    void buildPages(ResultsView *table);
    //! Enables or disables the default schedule. While targets.json is damaged, the file isn't overwritten.
    void setCanEditTargets(bool canEdit);
    void showRow(int row);
    SettingsPane *page(int row) const;
    //! The action after applying.
    enum class AfterApply : quint8 { KeepOpen, Close };
    void apply(AfterApply then);
    bool showProblems();
    QList<Secret> secrets() const;
    void applyPages(AfterApply then);
    void finishApplying(const QString &problem);
    void setBusy(bool isBusy);
    void updateApplyButton();
    void propose(const QJsonObject &values);
    bool isDirty() const;
    void askBeforeLeaving();
    void setFilter(const QString &text);
    void focusFirstMatch();
    void handleExternalEdit(const QStringList &conflicts);
    void showMessage(const QString &text);
    void clearProblem();

    Monitor *m_monitor;
    SecretKeeper *m_keeper;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
    TargetsDraft *m_draft; //!< for the default schedule
    CheckingPage *m_checkingPage = nullptr;
    QList<SettingsFormPage *> m_formPages;
    QJsonObject m_hiddenValues; //!< proposed values of settings that aren't shown on any page
    QTimer m_applyTimer{this};  //!< delays updating the Apply button after an edit
    bool m_canEditTargets = true;
    bool m_showsProblem = false; //!< true while the message is about an error on the visible page
    bool m_isBusy = false;       //!< true until the keychain has answered and all files are written
    std::optional<AfterApply> m_afterApply;
    QString m_applyProblem; //!< error message from a page that couldn't be applied
};

} // namespace watchkeeper
