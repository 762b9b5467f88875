// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! All that can be set for a target that is about to be added.

#include "model/Target.h"

#include <QDialog>

namespace watchkeeper {

class TargetEditor;
class TargetsDraft;
class Watch;

//! \brief The form of the settings for one target that is not among the targets; nothing is added or saved here.
class TargetOptionsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param watch  outlives the dialog
    TargetOptionsDialog(const Target &target, Watch *watch, QWidget *parent = nullptr);

    //! Stays open while something in the form is wrong.
    void accept() override;

signals:
    //! What the person made of it, with the id that was given.
    void targetEdited(const watchkeeper::Target &target);

private:
    TargetId m_givenId;
    TargetsDraft *m_draft;
    TargetEditor *m_editor;
    TargetId m_draftId;
};

} // namespace watchkeeper
