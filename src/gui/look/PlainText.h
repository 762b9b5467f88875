// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Outside text where Qt would interpret a mnemonic or HTML.

#include <QString>

class QInputDialog;

namespace watchkeeper {

//! For the text of an action or button: `R&D` as `R&&D`.
QString menuText(const QString &text);

//! The text of an action or button without its mnemonic and `…`.
QString plainActionText(QString text);

//! Sets the label of a dialog as plain text.
void setPlainLabel(QInputDialog *dialog, const QString &text);

} // namespace watchkeeper
