// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/overview/FailureSections.h"

#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "gui/table/model/ResultTexts.h"
#include "targets/document/MaskedTarget.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxTroubleshootingSteps = 5;

class StepText
{
    Q_DECLARE_TR_FUNCTIONS(WhatToTry)
};

//! Returns the steps for all kinds, in display order. An empty text is the place of the steps from Kind::advice.
QList<KindAdvice> generalAdvice()
{
    using enum ErrorType;
    const QString stepsOfKind;
    return {
        {Refused, StepText::tr("Check whether the service is running on {host}, and restart it if it isn't.")},
        {Refused,
         StepText::tr("Check which address and port the service listens on: “ss -ltn” on Linux. A service that listens only on "
                      "127.0.0.1 can be reached only from the computer it runs on.")},
        {Refused, StepText::tr("Is {port} the right port? Edit the target if the service has moved.")},
        {Refused, StepText::tr("A firewall may be rejecting the connection. Ask the administrator of {host}.")},

        {Timeout, stepsOfKind},
        {Timeout,
         StepText::tr("The time by phase shows where the time went. A long connect phase points to the network, a long wait "
                      "phase to the service.")},
        {Timeout, StepText::tr("If checks of this target normally take this long, set a timeout longer than {timeout}.")},

        {Dns, StepText::tr("Is {host} spelled correctly?")},
        {Dns, StepText::tr("Query DNS manually: “nslookup {host}”.")},
        {Dns, StepText::tr("If the name belongs to a private network, is this computer connected to it or to its VPN?")},
        {Dns, StepText::tr("Has the domain been renewed? Check with “whois {host}”.")},

        {Tls, StepText::tr("The Reply tab shows the certificates that the server sent: subject, issuer and expiry date.")},
        {Tls, StepText::tr("Try it manually: “openssl s_client -connect {host}:{port} -servername {host}”.")},
        {Tls, stepsOfKind},
        {Tls, StepText::tr("Is this computer's clock right? Certificates depend on it.")},

        {Network, StepText::tr("Is this computer online? If other targets fail too, check its connection first.")},
        {Network, StepText::tr("Check how far packets get: “traceroute {host}” (“tracert” on Windows).")},
        {Network,
         StepText::tr("A dropped connection is often caused by a crashed service or by a proxy in between. Check their logs.")},

        {Protocol, stepsOfKind},

        {NotFound, stepsOfKind},
        {NotFound,
         StepText::tr("If a variable is missing, set it in the environment from which Watchkeeper is started. If a file is "
                      "missing, create it.")},

        {Permission, stepsOfKind},
        {Permission, StepText::tr("Request permission, or run the check as another user.")},

        {Condition, stepsOfKind},

        {Command, StepText::tr("The Reply tab shows the command's full output.")},
        {Command, StepText::tr("Run the command in a terminal, in the same folder, and compare the results.")},
        {Command, stepsOfKind},

        {Internal,
         StepText::tr("Press F5 to check again. If the error occurs again, please report it with the details of this target.")},
    };
}

//! The words that replace the placeholders. A host name is safe to copy into a shell, because it contains no special characters.
//! The user must quote a path if necessary.
struct StepPlaceholders
{
    QString address;
    QString host;
    QString port;
    QString program;
};

StepPlaceholders stepPlaceholdersFor(const Target &target)
{
    StepPlaceholders words;
    words.address = displayLine(maskedAddress(target));
    if (runsCommand(target.kind))
        words.program = words.address.section(u' ', 0, 0);
    const QJsonObject written = target.fields.written(); // the kind determines which of these fields exist
    if (written.contains("url"_L1)) {
        const QUrl url = target.fields.url(u"url"_s);
        words.host = displayLine(url.host());
        words.port = QString::number(url.port(url.scheme() == "https"_L1 ? 443 : 80));
        return words;
    }
    words.host = displayLine(written.value("host"_L1).toString());
    const int port = written.value("port"_L1).toInt();
    const QString usualPort = words.address.section(u':', -1).section(u'/', 0, 0);
    words.port = port > 0 ? QString::number(port) : usualPort;
    return words;
}

//! Returns the steps for any error of this type, in display order.
QList<KindAdvice> adviceFor(const Target &target, ErrorType type)
{
    const Kind *kind = findKind(target.kind);
    const QList<KindAdvice> ofKind = kind && kind->advice ? kind->advice(target.fields) : QList<KindAdvice>();
    QList<KindAdvice> all;
    for (const KindAdvice &step : generalAdvice()) {
        for (const KindAdvice &each : step.text.isEmpty() ? ofKind : QList<KindAdvice>{step}) {
            if (step.type == type && each.type == type)
                all.append(each);
        }
    }
    return all;
}

bool matchesStatus(int wanted, int status)
{
    return wanted == 0 || wanted == status || wanted == status / 100;
}

//! Returns whether all placeholders of the step can be filled in. Otherwise, the step isn't shown.
bool isComplete(const QString &text, const StepPlaceholders &words)
{
    return (!text.contains("{host}"_L1) || !words.host.isEmpty()) && (!text.contains("{port}"_L1) || !words.port.isEmpty());
}

QString resolvedStepText(QString text, const Target &target, const StepPlaceholders &words)
{
    text.replace("{timeout}"_L1, humanDuration(static_cast<double>(target.schedule.timeout.count())));
    text.replace("{address}"_L1, words.address);
    text.replace("{host}"_L1, words.host);
    text.replace("{port}"_L1, words.port);
    return text.replace("{program}"_L1, words.program);
}

QStringList stepsForConditions()
{
    return {StepText::tr("The Reply tab shows the actual value for each condition."),
            StepText::tr("If the actual values are right, edit the target. The form evaluates each condition "
                         "against this result as you type.")};
}

} // namespace

QStringList troubleshootingSteps(const Target &target, const Result &result)
{
    const Observation &observation = result.observation;
    if (!observation.error && !observation.warning)
        return {};
    const ErrorType type = observation.error ? observation.error->type() : observation.warning->type();
    const int status = observation.value(u"status"_s).toInt();
    const StepPlaceholders words = stepPlaceholdersFor(target);
    const bool failedByConditions = type == ErrorType::Condition && isDecidedByConditions(result);
    QStringList steps = failedByConditions ? stepsForConditions() : QStringList();
    for (const KindAdvice &step : adviceFor(target, type)) {
        // If a custom condition failed, only steps for a status apply.
        // The other steps are about the built-in conditions of the kind.
        const bool isAboutKind = failedByConditions && step.status == 0;
        const bool fits = !isAboutKind && matchesStatus(step.status, status) && isComplete(step.text, words);
        if (fits && steps.size() < kMaxTroubleshootingSteps)
            steps.append(resolvedStepText(step.text, target, words));
    }
    return steps;
}

} // namespace watchkeeper
