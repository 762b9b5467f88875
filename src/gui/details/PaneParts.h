// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The small parts of which the details pane is built, all alike.

#include <QString>

class QLabel;
class QToolButton;

namespace watchkeeper {

inline constexpr int kPaneSpace = 8; //!< [px] the grid

//! Text of others, in plain; can be selected and copied. A screen reader says the text, so it must not get another name.
QLabel *makeTextLabel(const QString &objectName);
//! A label of less weight; follows the palette.
QLabel *makeMutedLabel(const QString &text);
//! Over a group of what follows.
QLabel *makeHeading(const QString &text);
//! \param icon  of resources/icons/actions
QToolButton *makeToolButton(const QString &icon, const QString &toolTip);

} // namespace watchkeeper
