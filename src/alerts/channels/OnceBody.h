// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The body of a request that is sent at most once.

#include <QIODevice>

namespace watchkeeper {

//! \brief Cannot be rewound. QNetworkAccessManager asks a server again that hangs up without an answer; where it cannot read the body
//! anew it gives up instead, and nobody is told twice.
class OnceBody : public QIODevice
{
public:
    explicit OnceBody(QByteArray content);
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return bytesAvailable() == 0; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_content;
    qint64 m_read = 0;
};

} // namespace watchkeeper
