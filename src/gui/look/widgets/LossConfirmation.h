// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Asks for confirmation before data is lost. GUI thread.

#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace watchkeeper {

//! \brief The texts of the question. They can contain names, so they are shown as plain text.
struct LossConfirmation
{
    QString title;
    QString text;
    QString lose; //!< text of the button that confirms
    QString keep; //!< text of the button activated by Return and Escape
};

//! \brief Opens the question over `parent` and returns immediately.
//! \param lose  called if the user confirms, unless `parent` has been destroyed
//! \return the message box, which deletes itself when it is closed
QMessageBox *confirmLoss(QWidget *parent, const LossConfirmation &question, const std::function<void()> &lose);

} // namespace watchkeeper
