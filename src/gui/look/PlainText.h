// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Words of others where Qt would read a mnemonic or HTML.

#include <QString>

class QInputDialog;

namespace watchkeeper {

//! For the text of an action or button: `R&D` as `R&&D`.
QString menuText(const QString &text);

//! The words of an action or button without their mnemonic and `…`.
QString plainActionText(QString text);

//! The question of a dialog, as it is.
void setPlainLabel(QInputDialog *dialog, const QString &text);

} // namespace watchkeeper
