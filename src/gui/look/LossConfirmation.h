// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The confirmation before something is lost. GUI thread.

#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace watchkeeper {

//! \brief Its texts. They may contain names: all of it is shown as plain text.
struct LossConfirmation
{
    QString title;
    QString text;
    QString lose; //!< on the button that confirms
    QString keep; //!< on the button activated by Return and Escape
};

//! \brief Asks over `parent` and returns immediately.
//! \param lose  called if the user confirms; not after `parent` is destroyed
//! \return the box, which deletes itself when it is closed
QMessageBox *askBeforeLoss(QWidget *parent, const LossConfirmation &question, const std::function<void()> &lose);

} // namespace watchkeeper
