// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Detects the format of a reply, which determines how it is shown. Pure, safe from any thread.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

enum class BodyForm : quint8 { Text, Json, Xml, Html, Image, Binary };

//! \brief Detects the format from the content. Servers often send a wrong content type,
//! so it is only used to distinguish kinds of text.
//! \param contentType  the value of the header field; may be empty
BodyForm bodyForm(const QByteArray &body, const QByteArray &contentType);

//! \brief The format of a supported picture, detected from its first bytes, with the name that QImageReader uses (`png`, `jpeg`, `gif`,
//! `webp`, `bmp`, `ico`). Empty for anything else, including SVG, which can refer to files.
QByteArray imageFormat(const QByteArray &body);

//! \brief Converts `text` to a part of a file name that contains no separators, isn't hidden and isn't too long. Returns `otherwise` if
//! nothing remains.
QString fileNameFrom(const QString &text, const QString &otherwise);

//! \brief A file name for the body: the last part of the path in `address`, or `reply` if there is none, with a suitable extension.
QString bodyFileName(const QString &address, BodyForm form, const QByteArray &body);

} // namespace watchkeeper
