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

//! \brief One step, and when it is suggested. {address}, {host}, {port}, {timeout} and {program} are replaced.
struct TroubleshootingStep
{
    ErrorType type;
    //! The key of a kind, or one of its variants (Kind::variant); null for any kind.
    const char *kind;
    int status; //!< HTTP status; 0 for any, 4 or 5 for any 4xx or 5xx
    const char *text;
};

// In the order in which the steps are shown.
constexpr TroubleshootingStep kTroubleshootingSteps[]{
    {ErrorType::Refused, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry", "Check whether the service is running on {host}, and restart it if it isn't.")},
    {ErrorType::Refused, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "Check which address and port the service listens on: “ss -ltn” on Linux. A service that listens only "
                       "on 127.0.0.1 can be reached only from the computer it runs on.")},
    {ErrorType::Refused, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry", "Is {port} the right port? Edit the target if the service has moved.")},
    {ErrorType::Refused, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry", "A firewall may be rejecting the connection. Ask the administrator of {host}.")},

    {ErrorType::Timeout, "http", 0,
     QT_TRANSLATE_NOOP(
         "WhatToTry",
         "Open {address} in the browser. If the page is slow there too, the server is busy or stuck. Check its load and log.")},
    {ErrorType::Timeout, "tcp", 0,
     QT_TRANSLATE_NOOP(
         "WhatToTry",
         "Try it manually: “nc -v {host} {port}”. If that hangs too, a firewall is dropping the packets or the host is down.")},
    {ErrorType::Timeout, "command", 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "Run the command in a terminal and see where it hangs. A command that asks for input waits forever.")},
    {ErrorType::Timeout, "file", 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "List the path in a terminal: “ls -l”. If that hangs, the disk or the network share isn't responding.")},
    {ErrorType::Timeout, "log", 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "Read the file in a terminal: “tail”. If that hangs, the disk or the network share isn't responding.")},
    {ErrorType::Timeout, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "The time by phase shows where the time went. A long connect phase points to the network, a long wait "
                       "phase to the service.")},
    {ErrorType::Timeout, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry", "If checks of this target normally take this long, set a timeout longer than {timeout}.")},

    {ErrorType::Dns, nullptr, 0, QT_TRANSLATE_NOOP("WhatToTry", "Is {host} spelled correctly?")},
    {ErrorType::Dns, nullptr, 0, QT_TRANSLATE_NOOP("WhatToTry", "Query DNS manually: “nslookup {host}”.")},
    {ErrorType::Dns, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "If the name belongs to a private network, is this computer connected to it or to its VPN?")},
    {ErrorType::Dns, nullptr, 0, QT_TRANSLATE_NOOP("WhatToTry", "Has the domain been renewed? Check with “whois {host}”.")},

    {ErrorType::Tls, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "The Reply tab shows the certificates that the server sent: subject, issuer and expiry date.")},
    {ErrorType::Tls, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry", "Try it manually: “openssl s_client -connect {host}:{port} -servername {host}”.")},
    {ErrorType::Tls, "http", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "To trust a certificate from your own CA, add the CA to “caFile”.")},
    {ErrorType::Tls, nullptr, 0, QT_TRANSLATE_NOOP("WhatToTry", "Is this computer's clock right? Certificates depend on it.")},

    {ErrorType::Network, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry", "Is this computer online? If other targets fail too, check its connection first.")},
    {ErrorType::Network, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry", "Check how far packets get: “traceroute {host}” (“tracert” on Windows).")},
    {ErrorType::Network, nullptr, 0,
     QT_TRANSLATE_NOOP(
         "WhatToTry", "A dropped connection is often caused by a crashed service or by a proxy in between. Check their logs.")},

    {ErrorType::Protocol, "http", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "The Reply tab shows what was received. Check the port: is a web server listening there?")},
    {ErrorType::Protocol, "http", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "To allow larger responses, raise “maxBody” and “maxDecompressed”.")},
    {ErrorType::Protocol, "tcp", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "The Reply tab shows what was received. Is that the right service?")},
    {ErrorType::Protocol, "command", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "Make the command print less, or redirect its output to a file.")},

    {ErrorType::NotFound, "command", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "Use the full path of {program}. Watchkeeper's PATH may differ from your terminal's.")},
    {ErrorType::NotFound, "command", 0, QT_TRANSLATE_NOOP("WhatToTry", "Install {program} if it is missing.")},
    {ErrorType::NotFound, "command", 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "If the command uses pipes, variables or shell built-ins, turn on “Run in a shell” for this target.")},
    {ErrorType::NotFound, "log", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "Is the file name still correct? Some programs add the date to the name.")},
    {ErrorType::NotFound, "log", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "Is the program that writes the log running, and does it have permission to write there?")},
    {ErrorType::NotFound, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "If a variable is missing, set it in the environment from which Watchkeeper is started. If a file is "
                       "missing, create it.")},

    {ErrorType::Permission, "command", 0, QT_TRANSLATE_NOOP("WhatToTry", "Run the command in a terminal as the same user.")},
    {ErrorType::Permission, "command", 0, QT_TRANSLATE_NOOP("WhatToTry", "Make the file executable: “chmod +x”.")},
    {ErrorType::Permission, "log", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "On Debian, the group “adm” can read system logs. Add your user to it.")},
    {ErrorType::Permission, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry", "Request permission, or run the check as another user.")},

    {ErrorType::Condition, "http", 401,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "The server requires credentials. Add a user name and password, or a token, to the target.")},
    {ErrorType::Condition, "http", 401,
     QT_TRANSLATE_NOOP("WhatToTry", "If the target has credentials, they may have expired or changed.")},
    {ErrorType::Condition, "http", 403,
     QT_TRANSLATE_NOOP("WhatToTry", "The server knows the user but denies access. Does that user have permission?")},
    {ErrorType::Condition, "http", 403,
     QT_TRANSLATE_NOOP("WhatToTry", "Some servers reject unknown clients. Try another “userAgent”.")},
    {ErrorType::Condition, "http", 404, QT_TRANSLATE_NOOP("WhatToTry", "Open {address} in the browser. Has the page moved?")},
    {ErrorType::Condition, "http", 405,
     QT_TRANSLATE_NOOP("WhatToTry", "The server doesn't accept this method for this address. Choose another method.")},
    {ErrorType::Condition, "http", 407,
     QT_TRANSLATE_NOOP("WhatToTry", "The proxy requires credentials. Add them to the target's “proxy”.")},
    {ErrorType::Condition, "http", 429,
     QT_TRANSLATE_NOOP("WhatToTry", "Too many requests. Check less often, or request a higher limit.")},
    {ErrorType::Condition, "http", 500,
     QT_TRANSLATE_NOOP("WhatToTry", "The application failed. Its log entries from the time of the check show why.")},
    {ErrorType::Condition, "http", 502,
     QT_TRANSLATE_NOOP("WhatToTry", "The proxy responds, but the application behind it doesn't. Is the application running?")},
    {ErrorType::Condition, "http", 503,
     QT_TRANSLATE_NOOP("WhatToTry", "The service is overloaded or in maintenance. Check its load and log.")},
    {ErrorType::Condition, "http", 503,
     QT_TRANSLATE_NOOP("WhatToTry", "A Retry-After header in the Reply tab shows when to retry.")},
    {ErrorType::Condition, "http", 504,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "The proxy got no response from the application behind it. Is the application slow or stuck?")},
    {ErrorType::Condition, "http", 3,
     QT_TRANSLATE_NOOP("WhatToTry", "The response is a redirect. Follow redirects, or monitor the new address.")},
    {ErrorType::Condition, "http", 5, QT_TRANSLATE_NOOP("WhatToTry", "The body in the Reply tab often contains more details.")},
    {ErrorType::Condition, "http", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "If this status is expected for this address, add it to the accepted status codes.")},
    {ErrorType::Condition, "closed", 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "Check what is listening on port {port} of {host}: “ss -ltnp” on Linux shows the program.")},
    {ErrorType::Condition, "closed", 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "If no other computer needs the service, stop it or configure it to listen only on 127.0.0.1.")},
    {ErrorType::Condition, "closed", 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "If some other computers need the service, block port {port} for the rest in the firewall. Ask the "
                       "administrator of {host}.")},
    {ErrorType::Condition, "closed", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "If the port is supposed to be open, turn off “Must be closed” for this target.")},
    {ErrorType::Condition, "answering", 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "The Reply tab shows what was received instead. Did an update change the service's greeting?")},
    {ErrorType::Condition, "log", 0, QT_TRANSLATE_NOOP("WhatToTry", "The Reply tab shows the matching lines.")},
    {ErrorType::Condition, "log", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "If these lines are harmless, add them to “Exclude pattern”.")},
    {ErrorType::Condition, "file", 0,
     QT_TRANSLATE_NOOP(
         "WhatToTry",
         "Did the job that creates the file run, and did it succeed? For cron jobs, check the cron log and mail.")},
    {ErrorType::Condition, "file", 0, QT_TRANSLATE_NOOP("WhatToTry", "Is the disk full? Check with “df -h”.")},
    {ErrorType::Condition, "simulated", 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "Nothing to fix: this service is simulated. It stays up if you set its failure rate to 0.")},

    {ErrorType::Command, nullptr, 0, QT_TRANSLATE_NOOP("WhatToTry", "The Reply tab shows the command's full output.")},
    {ErrorType::Command, nullptr, 0,
     QT_TRANSLATE_NOOP("WhatToTry", "Run the command in a terminal, in the same folder, and compare the results.")},
    {ErrorType::Command, "plain", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "If this exit code is expected, add it to the success or the warning exit codes.")},
    {ErrorType::Command, "plain", 0,
     QT_TRANSLATE_NOOP("WhatToTry", "If the command is a Nagios plugin, turn on “Nagios plugin” for this target.")},
    {ErrorType::Command, "plugin", 0,
     QT_TRANSLATE_NOOP("WhatToTry",
                       "Most plugins print more with “-v”, up to “-vvv”, and explain their options with “--help”.")},
    {ErrorType::Command, "plugin", 0,
     QT_TRANSLATE_NOOP(
         "WhatToTry",
         "If the values are fine, change the thresholds in the command. Most plugins accept them as “-w” and “-c”.")},

    {ErrorType::Internal, nullptr, 0,
     QT_TRANSLATE_NOOP(
         "WhatToTry", "Press F5 to check again. If the error occurs again, please report it with the details of this target.")},
};

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

bool matchesKind(const char *wanted, const Target &target)
{
    if (!wanted || target.kind == QLatin1StringView(wanted))
        return true;
    const Kind *kind = findKind(target.kind);
    return kind && kind->variant && kind->variant(target.fields) == QLatin1StringView(wanted);
}

bool matchesStatus(int wanted, int status)
{
    return wanted == 0 || wanted == status || wanted == status / 100;
}

//! Returns whether all placeholders of the step can be filled in. Otherwise, the step isn't shown.
bool isComplete(const TroubleshootingStep &step, const StepPlaceholders &words)
{
    const QLatin1StringView text(step.text);
    return (!text.contains("{host}"_L1) || !words.host.isEmpty()) && (!text.contains("{port}"_L1) || !words.port.isEmpty());
}

QString resolvedStepText(const TroubleshootingStep &step, const Target &target, const StepPlaceholders &words)
{
    QString text = QCoreApplication::translate("WhatToTry", step.text);
    text.replace("{timeout}"_L1, humanDuration(static_cast<double>(target.schedule.timeout.count())));
    text.replace("{address}"_L1, words.address);
    text.replace("{host}"_L1, words.host);
    text.replace("{port}"_L1, words.port);
    return text.replace("{program}"_L1, words.program);
}

QStringList stepsForConditions()
{
    return {QCoreApplication::translate("WhatToTry", "The Reply tab shows the actual value for each condition."),
            QCoreApplication::translate("WhatToTry",
                                        "If the actual values are right, edit the target. The form evaluates each condition "
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
    for (const TroubleshootingStep &step : kTroubleshootingSteps) {
        // If a custom condition failed, only steps for a status apply.
        // The other steps are about the built-in conditions of the kind.
        const bool isAboutKind = failedByConditions && step.status == 0;
        const bool fits = !isAboutKind && step.type == type && matchesKind(step.kind, target)
            && matchesStatus(step.status, status) && isComplete(step, words);
        if (fits && steps.size() < kMaxTroubleshootingSteps)
            steps.append(resolvedStepText(step, target, words));
    }
    return steps;
}

} // namespace watchkeeper
