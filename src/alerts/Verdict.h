// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What became of an attempt to deliver an alert. A plain value.

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! \brief How a delivery ended. The texts are for people and hold no secret of the channel.
class Verdict
{
public:
    enum class Code : quint8 {
        Delivered,
        Again,    //!< not now, for a reason that passes: the network, a limit, a fault of the server
        Refused,  //!< this alert will never be taken; others may
        Broken,   //!< nothing will be taken until a person mends the channel: a wrong token, an address that is gone
        Cancelled //!< by us; nobody knows whether it had arrived
    };

    //! As if nobody had asked.
    Verdict() = default;
    Verdict(Code code, QString text, QString answer = {})
        : m_code(code)
        , m_text(std::move(text))
        , m_answer(std::move(answer))
    {
    }

    Code code() const { return m_code; }
    const QString &text() const { return m_text; }     //!< a sentence
    const QString &answer() const { return m_answer; } //!< what the other side said, safe to show, may have lines; may be empty

    //! Of Again: so long the other side wants to be left alone; none: it did not say.
    std::optional<std::chrono::milliseconds> after;
    int tries = 1;      //!< attempts that were made in this round
    QStringList missed; //!< of Delivered: recipients that did not get it, though others did
    QStringList putOff; //!< those of them that may get it later

private:
    Code m_code = Code::Cancelled;
    QString m_text;
    QString m_answer;
};

//! `delivered`, `again`, `refused`, `broken`, `cancelled`: for JSON, never translated.
QString verdictKey(Verdict::Code code);
std::optional<Verdict::Code> verdictFromKey(const QString &key);

} // namespace watchkeeper
