// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/MailDelivery.h"

#include "alerts/alert/Alert.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxPlainLength = 60; // maximum length of a subject without encoded words
constexpr qsizetype kBytesPerEncodedWord =
    42; // 42 bytes become 56 characters in base64; with its delimiters, an encoded word has at most 75 characters
constexpr qsizetype kMaxLineChars = 76;

QByteArray domainOf(const QString &address)
{
    return address.section(u'@', -1).toLatin1();
}

//! Formats a date with English day and month names, as required by the mail format.
QByteArray dateText(const QDateTime &at)
{
    return QLocale::c().toString(at.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000";
}

//! Returns an ID that is the same for all alerts of one problem.
QByteArray threadId(const Alert &alert, const QByteArray &domain)
{
    const QByteArray hash = QCryptographicHash::hash(alert.problem.toUtf8(), QCryptographicHash::Sha256).toHex().first(32);
    return "<problem-" + hash + '@' + domain + '>';
}

} // namespace

bool isMailAddress(const QString &text)
{
    static const QRegularExpression form(u"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,255}$"_s);
    return form.match(text).hasMatch() && !text.endsWith(u'\n');
}

QByteArray encodedWords(const QString &text)
{
    const QString line = oneLine(text);
    const bool isPlain = line.size() <= kMaxPlainLength && !line.contains("=?"_L1)
        && std::all_of(line.begin(), line.end(), [](QChar letter) { return letter.unicode() < 0x7f; });
    if (isPlain)
        return line.toLatin1();
    QByteArrayList words;
    QByteArray piece;
    for (const char32_t letter : line.toUcs4()) { // an encoded word must not split a character
        const QByteArray bytes = QString::fromUcs4(&letter, 1).toUtf8();
        if (piece.size() + bytes.size() > kBytesPerEncodedWord) {
            words.append("=?UTF-8?B?" + piece.toBase64() + "?=");
            piece.clear();
        }
        piece += bytes;
    }
    words.append("=?UTF-8?B?" + piece.toBase64() + "?=");
    return words.join("\r\n ");
}

QByteArray quotedPrintable(const QString &text)
{
    QByteArray all;
    for (QString line : text.split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        const QByteArray bytes = line.toUtf8();
        qsizetype length = 0;
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            const auto byte = static_cast<uchar>(bytes[i]);
            const bool isLast = i + 1 == bytes.size();
            const bool isPlain = (byte > 0x20 && byte < 0x7f && byte != '=') || (byte == ' ' && !isLast);
            const QByteArray written = isPlain ? QByteArray(1, bytes[i]) : '=' + QByteArray(1, bytes[i]).toHex().toUpper();
            if (length + written.size() > kMaxLineChars - 1) {
                all += "=\r\n";
                length = 0;
            }
            all += written;
            length += written.size();
        }
        all += "\r\n";
    }
    return all;
}

QByteArray dotStuffed(const QByteArray &message)
{
    QByteArray stuffed = message.startsWith('.') ? '.' + message : message;
    stuffed.replace("\r\n.", "\r\n..");
    return stuffed + (stuffed.endsWith("\r\n") ? ".\r\n" : "\r\n.\r\n");
}

QByteArray mailMessage(const Alert &alert, const QString &from, const QStringList &to)
{
    const QByteArray domain = domainOf(from);
    QByteArray message;
    message += "Date: " + dateText(alert.at) + "\r\n";
    message += "From: Watchkeeper <" + from.toLatin1() + ">\r\n";
    message += "To: " + to.join(u",\r\n "_s).toLatin1() + "\r\n";
    message += "Subject: " + encodedWords(alert.title) + "\r\n";
    message += "Message-ID: <" + alert.id.toString(QUuid::WithoutBraces).toLatin1() + '@' + domain + ">\r\n";
    if (!alert.problem.isEmpty())
        message += "In-Reply-To: " + threadId(alert, domain) + "\r\nReferences: " + threadId(alert, domain) + "\r\n";
    message += "Auto-Submitted: auto-generated\r\n"; // prevents automatic replies (RFC 3834)
    message +=
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n";
    return message + "\r\n" + quotedPrintable(alert.text.isEmpty() ? alert.title : alert.text);
}

} // namespace watchkeeper
