// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The result of a delivery attempt, and the part of a service's answer that it shows. Pure.

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief The result of a delivery. The texts are user-visible and contain none of the channel's secrets.
class Verdict
{
public:
    enum class Code : quint8 {
        Delivered,
        RetryLater, //!< temporary failure: a network error, a rate limit, a server error
        Refused,    //!< this alert will never be accepted, but others may be
        Broken,     //!< no alert will be accepted until the user fixes the channel, for example a wrong token or an old address
        Cancelled   //!< cancelled by Watchkeeper; the alert may have arrived
    };

    //! Creates the verdict of a delivery that wasn't attempted.
    Verdict() = default;
    Verdict(Code code, QString text, QString answer = {})
        : m_code(code)
        , m_text(std::move(text))
        , m_answer(std::move(answer))
    {
    }

    Code code() const { return m_code; }
    const QString &text() const { return m_text; } //!< a sentence
    const QString &answer() const
    {
        return m_answer;
    } //!< response from the server or program, safe to display; may be empty or have several lines

    //! For RetryLater, the pause that the server requested; absent if it requested none.
    std::optional<std::chrono::milliseconds> after;
    int tries = 1;                  //!< number of attempts in this delivery round
    QStringList missed;             //!< for Delivered, recipients that weren't reached
    QStringList deferredRecipients; //!< the recipients in `missed` that may be reached later

private:
    Code m_code = Code::Cancelled;
    QString m_text;
    QString m_answer;
};

//! Returns `delivered`, `again`, `refused`, `broken` or `cancelled`. Used in JSON; never translated.
QString verdictKey(Verdict::Code code);
std::optional<Verdict::Code> verdictFromKey(const QString &key);

//! \brief Returns at most 2,000 characters, without control characters and text direction marks, and with each secret replaced
//! by `***`.
QString sanitizedAnswer(const QByteArray &bytes, const QStringList &secrets);

//! Like sanitizedAnswer(), but one line of at most 200 characters.
QString sanitizedLine(const QString &text, const QStringList &secrets);

//! Replaces control characters and line breaks with spaces, so the text can be used in a header or an environment variable.
QString oneLine(const QString &text);

} // namespace watchkeeper
