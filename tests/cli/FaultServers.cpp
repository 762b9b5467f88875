// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FaultServers.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace watchkeeper {

long peakOfEndedChildren()
{
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss / 1024;
}

bool FaultServers::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationDirPath() + u"/watchkeeper-faults"_s, QStringList());
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            return false;
    }
    m_where = QJsonDocument::fromJson(m_process.readLine()).object();
    return m_where.value(u"http"_s).toInt() > 0;
}

bool FaultServers::stop()
{
    m_process.closeWriteChannel();
    return m_process.waitForFinished();
}

QList<FaultCase> FaultServers::cases(const QString &mark)
{
    return httpFaultCases() + tcpFaultCases() + commandFaultCases(mark);
}

QByteArrayList FaultServers::targets(const QString &mark) const
{
    QByteArrayList targets;
    for (const FaultCase &fault : cases(mark))
        targets.append(u"{\"name\":\"%1\",%2}"_s.arg(fault.name, filled(fault.fields)).toUtf8());
    return targets;
}

QByteArray FaultServers::settings() const
{
    return u"{\"nameServers\":[\"%1\"]}"_s.arg(m_where.value(u"dns"_s).toString()).toUtf8();
}

//! Replaces placeholders such as `{tcp.closed}` with the values that watchkeeper-faults printed.
QString FaultServers::filled(QString fields) const
{
    static const QRegularExpression place(u"\\{([a-zA-Z]+)(?:\\.([a-z-]+))?\\}"_s);
    for (auto match = place.match(fields); match.hasMatch(); match = place.match(fields)) {
        QJsonValue value = m_where.value(match.captured(1));
        if (!match.captured(2).isEmpty())
            value = value.toObject().value(match.captured(2));
        Q_ASSERT_X(!value.isUndefined(), "place", qPrintable(match.captured()));
        fields.replace(match.capturedStart(), match.capturedLength(), value.toVariant().toString());
    }
    return fields;
}

} // namespace watchkeeper
