// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Detects the format of a reply and prepares its bytes for display. Pure and safe to call from any thread, because long replies are
//! prepared in the pool.

#include "gui/details/response/StyledText.h"
#include "model/check/Observation.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <atomic>

namespace watchkeeper {

// Detects the format of a reply, which determines how it is shown. Pure, safe to call from any thread.

enum class BodyForm : quint8 { Text, Json, Xml, Html, Image, Binary };

//! \brief Detects the format from the content. Servers often send a wrong content type,
//! so it is only used to distinguish kinds of text.
//! \param contentType  the value of the header field; may be empty
BodyForm bodyForm(const QByteArray &body, const QByteArray &contentType);

//! \brief Returns the format of a supported picture, detected from its first bytes, with the name that QImageReader uses
//! (`png`, `jpeg`, `gif`, `webp`, `bmp`, `ico`). Empty for anything else, including SVG, which can refer to files.
QByteArray imageFormat(const QByteArray &body);

//! \brief Converts `text` to a part of a file name that contains no separators, isn't hidden and isn't too long. Returns `fallback` if
//! nothing remains.
QString fileNameFrom(const QString &text, const QString &fallback);

//! \brief Returns a file name for the body: the last part of the path in `address`, or `reply` if there is none, with a
//! suitable extension.
QString bodyFileName(const QString &address, BodyForm form, const QByteArray &body);

// Prepares the bytes of a reply for display. Pure and safe to call from any thread, because long replies are prepared in the pool.

//! The available views of a body.
enum class BodyView : quint8 { Formatted, Raw, Hex };

//! \brief A body that is ready to be shown.
struct BodyContent
{
    enum class Page : quint8 { Text, Image, Bytes };
    Page page = Page::Text;
    StyledText text;
    QImage image;
    QSize imageSize; //!< [px] size of the original picture after rotation; `image` can be smaller
    QString notice;  //!< translated message about omitted content, or the reason why no content is shown
};

//! [characters] Maximum length of the displayed text.
inline constexpr qsizetype kMaxShownText = 2 * 1024 * 1024;

//! \brief Formats JSON and XML, handles charsets and terminal colours, and decodes pictures within limits. Anything that isn't text is
//! shown in the hex view.
//! \param stop  may be null; when it becomes true, the work ends early and the result isn't usable
BodyContent bodyContent(const Evidence &evidence, BodyView view, const std::atomic_bool *stop = nullptr);

//! Returns the standard error output of a command.
StyledText errorContent(const Evidence &evidence);

} // namespace watchkeeper
