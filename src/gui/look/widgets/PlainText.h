// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Escapes external text where Qt would interpret mnemonics or HTML, including in tooltips.

#include <QRegularExpression>
#include <QStringList>

class QInputDialog;

namespace watchkeeper {

// Escapes external text where Qt would interpret mnemonics or HTML.

//! Escapes the text of an action or button, for example `R&D` to `R&&D`.
QString menuText(const QString &text);

//! The mnemonic of a text in languages whose letters aren't on the keyboard, such as ` (&C)`.
const QRegularExpression &mnemonicInParentheses();

//! Returns the text of an action or button without its mnemonic and final `…`.
QString plainActionText(QString text);

//! Joins names or phrases with the comma of the language.
QString listText(const QStringList &items);

//! Sets the label of a dialog as plain text.
void setPlainLabel(QInputDialog *dialog, const QString &text);

// Tooltips that show plain text.

//! \brief Escapes external text, because a tooltip would interpret text that looks like HTML.
//! Keeps line breaks and wraps long lines.
//! \return the tooltip, or an empty string if `text` is empty
QString plainToolTip(const QString &text);

} // namespace watchkeeper
