// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/Computer.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ComputerText
{
    Q_DECLARE_TR_FUNCTIONS(Computer)
};

} // namespace

CheckError Computer::readError(const SharedReads::Fault &fault, const QString &noun, const QString &hint,
                               const CheckContext &context)
{
    switch (fault.code) {
    case SharedReads::Fault::Code::TooMany:
        return CheckError(
            ErrorType::Internal,
            ComputerText::tr("%1 was not read: too many other system reads are hanging. Is the server of a network mount down?")
                .arg(noun));
    case SharedReads::Fault::Code::NoThread:
        return CheckError(ErrorType::Internal,
                          ComputerText::tr("%1 was not read: the system couldn't create another thread.").arg(noun));
    case SharedReads::Fault::Code::Stopped:
        break;
    }
    const bool isOlder = fault.runningFor > 2 * context.timeout();
    const QString until = isOlder
        ? ComputerText::tr("%1 hasn't responded for %2").arg(noun, humanDuration(static_cast<double>(fault.runningFor.count())))
        : ComputerText::tr("%1 was still being read").arg(noun);
    const CheckError stopped = context.stopped(until);
    if (hint.isEmpty() || stopped.type() != ErrorType::Timeout)
        return stopped;
    return CheckError(stopped.type(), stopped.message() + u' ' + hint);
}

} // namespace watchkeeper
