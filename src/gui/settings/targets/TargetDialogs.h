// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The windows with the form of targets: the editor of existing and new targets, and the options of a target about to be added.

#include "gui/settings/targets/TargetEditor.h"

#include <QDialog>

class QDialogButtonBox;
class QPushButton;

namespace watchkeeper {

class SecretKeeper;

// The common part of the two windows.

//! \brief Contains the form and a message, and saves typed secrets before anything that refers to them.
class TargetFormDialog : public QDialog
{
    Q_OBJECT

protected:
    //! \param monitor, keeper  must outlive the dialog
    TargetFormDialog(Monitor *monitor, SecretKeeper *keeper, QWidget *parent);

    void build(QDialogButtonBox *buttons);
    //! Shows errors and focuses the first. \return whether everything is valid
    virtual bool showProblems();
    //! Saves the typed secrets and then calls `save`, if everything is valid. Otherwise, shows why nothing was saved.
    //! \param failure  the message if the keychain refuses, with %1 for the reason
    void saveSecrets(const QString &failure, const std::function<void()> &save);
    //! Disables everything except closing the dialog, while the keychain waits for the user.
    virtual void setBusy(bool isBusy) = 0;
    //! Shows a message above the buttons. An empty text removes it.
    void showMessage(const QString &text);
    void clearProblem();

    TargetsDraft *m_draft;
    TargetEditor *m_editor;
    TargetId m_otherInvalid;   //!< another target whose error prevents saving, or null; set by showProblems()
    QPushButton *m_showButton; //!< “Show it”, beside a message about that target

private:
    SecretKeeper *m_keeper;
    QLabel *m_message;
    bool m_showsProblem = false; //!< true while the message is about an error in the form
};

// The editor.

//! \brief Edits a working copy of targets, or a new target. "Apply" takes effect immediately, as one undo step. Closing
//! the dialog asks for confirmation if there are unsaved edits.
class TargetDialog : public TargetFormDialog
{
    Q_OBJECT

public:
    TargetDialog(Monitor *monitor, SecretKeeper *keeper, QWidget *parent = nullptr);

    //! See TargetEditor::setLastResults().
    void setLastResults(TargetEditor::LastResult lastResult) { m_editor->setLastResults(std::move(lastResult)); }
    //! Call one of the following functions once, before the dialog is shown.
    void editTargets(const QList<TargetId> &ids);
    //! Shows a new, incomplete target. \param kind  the key of the kind
    void addTarget(const QString &kind);
    void addTarget(const Target &target);
    //! Shows a new target with some fields filled in, and focuses the first that is missing.
    void addTarget(const FormValues &values);

    //! Applies all edits and closes, unless something is invalid.
    void accept() override;
    void reject() override;

signals:
    //! Emitted after a new target was saved.
    void targetAdded(const watchkeeper::TargetId &id);

protected:
    bool showProblems() override;
    void setBusy(bool isBusy) override;

private:
    //! The action after applying.
    enum class AfterApply : quint8 { KeepOpen, Close };
    void showNewTarget(const TargetId &id);
    void showTargets(const QList<TargetId> &ids);
    void updateTitle();
    void updateButtons();
    bool isDirty();
    void apply(AfterApply then);
    void save(AfterApply then);
    void listChanged();
    void showExternalEdit(const QStringList &conflicts);
    void setCanEdit(bool canEdit);

    QDialogButtonBox *m_buttons;
    QList<TargetId> m_ids;
    TargetId m_newId;                      //!< a target that isn't saved yet
    std::optional<FormValues> m_newValues; //!< its initial values; nullopt if there is no such target
    QTimer m_typingTimer{this};            //!< delays updating the buttons after an edit
    bool m_canEdit = true;                 //!< whether targets.json is valid
    bool m_isBusy = false;
};

// The options of a target about to be added.

//! \brief The form for a target that doesn't exist yet. This dialog saves secrets, but it doesn't add the target.
class TargetOptionsDialog : public TargetFormDialog
{
    Q_OBJECT

public:
    TargetOptionsDialog(const Target &target, Monitor *monitor, SecretKeeper *keeper, QWidget *parent = nullptr);

    //! Keeps the dialog open if something in the form is invalid or a secret can't be stored.
    void accept() override;

signals:
    //! Emitted with the edited target, which keeps its ID.
    void targetEdited(const watchkeeper::Target &target);

protected:
    void setBusy(bool isBusy) override;

private:
    void emitTarget();

    TargetId m_originalId;
    TargetId m_draftId;
    QPushButton *m_useButton;
};

} // namespace watchkeeper
