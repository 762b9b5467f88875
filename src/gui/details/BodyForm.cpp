// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/BodyForm.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kInspectedLength = 4096;

struct FileSignature
{
    QByteArrayView bytes;
    const char *format;
};

bool isUtf16(const QByteArray &body, const QByteArray &contentType)
{
    const bool isMarked = body.startsWith("\xFF\xFE") || body.startsWith("\xFE\xFF");
    const QByteArray type = contentType.toLower();
    return isMarked || type.contains("charset=utf-16") || type.contains("charset=utf-32");
}

//! Returns whether the body isn't text. Text contains few control characters and no null bytes. It is mostly valid UTF-8, unless
//! the server declares it as text.
bool isBinary(const QByteArray &body, bool isDeclaredText)
{
    const QByteArrayView looked = QByteArrayView(body).first(std::min(body.size(), kInspectedLength));
    const auto isControl = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\b' && c != '\x1B';
    };
    const auto controls = std::count_if(looked.begin(), looked.end(), isControl);
    if (looked.contains('\0') || controls * 50 > looked.size())
        return true;
    if (isDeclaredText)
        return false;
    const QString text = QString::fromUtf8(looked);
    const auto broken = text.count(QChar(QChar::ReplacementCharacter));
    return broken * 5 > text.size(); // text in another charset can also have a few characters that are invalid in UTF-8
}

QByteArray firstWord(const QByteArray &body)
{
    return body.first(std::min<qsizetype>(body.size(), 256)).trimmed().toLower();
}

} // namespace

BodyForm bodyForm(const QByteArray &body, const QByteArray &contentType)
{
    if (!imageFormat(body).isEmpty())
        return BodyForm::Image;
    const QByteArray type = contentType.toLower();
    const bool isDeclaredText = type.startsWith("text/") || type.contains("charset=");
    if (!isUtf16(body, contentType) && isBinary(body, isDeclaredText))
        return BodyForm::Binary;
    const QByteArray begin = firstWord(body);
    if (type.contains("html") || begin.startsWith("<!doctype html") || begin.startsWith("<html"))
        return BodyForm::Html;
    const bool isBracketed = begin.startsWith('{') || begin.startsWith('[');
    if (type.contains("json") || (isBracketed && !type.contains("javascript") && !type.contains("css")))
        return BodyForm::Json;
    if (type.contains("xml") || begin.startsWith("<?xml") || begin.startsWith("<svg"))
        return BodyForm::Xml;
    return BodyForm::Text;
}

QByteArray imageFormat(const QByteArray &body)
{
    static constexpr std::array kBeginnings{
        FileSignature{"\x89PNG\r\n\x1A\n", "png"},
        FileSignature{"\xFF\xD8\xFF", "jpeg"},
        FileSignature{"GIF87a", "gif"},
        FileSignature{"GIF89a", "gif"},
    };
    for (const FileSignature &beginning : kBeginnings) {
        if (body.startsWith(beginning.bytes))
            return beginning.format;
    }
    if (body.startsWith("RIFF") && body.mid(8, 4) == "WEBP")
        return "webp";
    if (body.startsWith("BM") && body.size() > 26 && body.mid(6, 4) == QByteArray(4, '\0'))
        return "bmp";
    if (body.startsWith(QByteArray("\0\0\1\0", 4)) && body.size() > 22)
        return "ico";
    return {};
}

QString fileNameFrom(const QString &text, const QString &otherwise)
{
    constexpr qsizetype kMaxLength = 80;
    QString name;
    for (const QChar c : text) {
        const bool isPlain = c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.';
        name += isPlain ? c : u'_';
    }
    while (name.startsWith(u'.')) // leading dots make a file hidden or leave the folder
        name.remove(0, 1);
    name.truncate(kMaxLength);
    return name.isEmpty() ? otherwise : name;
}

QString bodyFileName(const QString &address, BodyForm form, const QByteArray &body)
{
    const QString name = fileNameFrom(QUrl(address).path().section(u'/', -1), u"reply"_s);
    if (name.contains(u'.'))
        return name;
    switch (form) {
    case BodyForm::Json:
        return name + u".json"_s;
    case BodyForm::Xml:
        return name + u".xml"_s;
    case BodyForm::Html:
        return name + u".html"_s;
    case BodyForm::Image:
        return name + u'.' + QString::fromLatin1(imageFormat(body));
    case BodyForm::Text:
        return name + u".txt"_s;
    case BodyForm::Binary:
        return name + u".bin"_s;
    }
    Q_UNREACHABLE();
}

} // namespace watchkeeper
