// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The dialog with all options of a target that is about to be added.

#include "model/target/Target.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace watchkeeper {

class SecretKeeper;
class TargetEditor;
class TargetsDraft;
class Monitor;

//! \brief The form for a target that doesn't exist yet. This dialog saves secrets, but it doesn't add the target.
class TargetOptionsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param monitor, keeper  must outlive the dialog
    TargetOptionsDialog(const Target &target, Monitor *monitor, SecretKeeper *keeper, QWidget *parent = nullptr);

    //! Keeps the dialog open if something in the form is invalid or a secret can't be stored.
    void accept() override;

signals:
    //! Emitted with the edited target, which keeps its ID.
    void targetEdited(const watchkeeper::Target &target);

private:
    void build(const QString &name);
    void setBusy(bool isBusy);
    void showMessage(const QString &text);
    void emitTarget();

    SecretKeeper *m_keeper;
    TargetId m_originalId;
    TargetsDraft *m_draft;
    TargetEditor *m_editor;
    TargetId m_draftId;
    QLabel *m_message;
    QPushButton *m_useButton;
};

} // namespace watchkeeper
