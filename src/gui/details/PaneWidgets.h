// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The small common parts of the details pane.

#include <QString>

class QLabel;
class QToolButton;

namespace watchkeeper {

inline constexpr int kPaneSpacing = 8; //!< [px] grid spacing

//! Plain text from outside; can be selected and copied. A screen reader reads the text, so it must not get another accessible name.
QLabel *makeTextLabel(const QString &objectName);
//! A less prominent label; follows the palette.
QLabel *makeMutedLabel(const QString &text);
//! Above a group of parts.
QLabel *makeHeading(const QString &text);
//! \param icon  from resources/icons/actions
QToolButton *makeToolButton(const QString &icon, const QString &toolTip);

} // namespace watchkeeper
