// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Our SVG icons have one colour and are tinted when painted, so that they follow light, dark and disabled at run time.

#include <QColor>
#include <QIcon>
#include <QPixmap>

#include <functional>

namespace watchkeeper {

//! The colour of an icon on this palette, if it isn't that of the text.
using IconInk = std::function<QColor(const QPalette &palette)>;

//! \brief The drawing at `path` in one colour; cached.
//! \param size   [device-independent px] edge of the square, > 0
//! \param ratio  device pixels to one of those
QPixmap tintedPixmap(const QString &path, int size, qreal ratio, const QColor &colour);

//! An icon in the text colour of the palette in effect when it is painted.
QIcon tintedIcon(const QString &path, const IconInk &ink = {});

//! An icon for an action: `name` is that of a file in resources/icons/actions, without its extension.
QIcon actionIcon(const QString &name);

} // namespace watchkeeper
