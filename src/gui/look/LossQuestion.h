// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The question before something is lost. GUI thread.

#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace watchkeeper {

//! \brief What it says. Names may stand in it: all of it is plain text.
struct LossQuestion
{
    QString title;
    QString text;
    QString lose; //!< on the button that does it
    QString keep; //!< on the one that Return and Escape press
};

//! \brief Asks over `parent` and returns at once.
//! \param lose  called if that is what is wanted; not after `parent` has gone
//! \return the box, which deletes itself when it is closed
QMessageBox *askBeforeLoss(QWidget *parent, const LossQuestion &question, const std::function<void()> &lose);

} // namespace watchkeeper
