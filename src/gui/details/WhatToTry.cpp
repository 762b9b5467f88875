// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/WhatToTry.h"

#include "app/DisplayText.h"
#include "gui/table/ResultTexts.h"
#include "targets/MaskedTarget.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMostStepsToTry = 5;

//! \brief One step and when it helps. {address}, {host}, {port}, {timeout} and {program} are filled in.
struct StepToTry
{
    ErrorType type;
    const char *kind; //!< null: any; "plugin": a command that is one, "plain": one that is none; of tcp "closed", "answering"
    int status;       //!< of HTTP; 0: any, 4 and 5: of that hundred
    const char *text;
};

#define STEP(text) QT_TRANSLATE_NOOP("WhatToTry", text)

// In the order in which they are shown.
constexpr StepToTry kStepsToTry[]{
    {ErrorType::Refused, nullptr, 0, STEP("Look on {host} whether the service runs, and start it again if it does not.")},
    {ErrorType::Refused, nullptr, 0,
     STEP("Look at which address and port it listens: on Linux with “ss -ltn”. A service that listens on 127.0.0.1 alone "
          "can be reached from its own computer only.")},
    {ErrorType::Refused, nullptr, 0, STEP("Is port {port} the right one? Edit the target if the service has moved.")},
    {ErrorType::Refused, nullptr, 0, STEP("A firewall may refuse the connection: ask whoever looks after {host}.")},

    {ErrorType::Timeout, "http", 0,
     STEP("Open {address} in the browser. If it is slow there as well, the server is busy or stuck: look at its load and "
          "log.")},
    {ErrorType::Timeout, "tcp", 0,
     STEP("Try it by hand: “nc -v {host} {port}”. If that hangs as well, a firewall drops the packets, or the host is "
          "off.")},
    {ErrorType::Timeout, "command", 0,
     STEP("Run the command in a terminal and watch where it hangs. A command that asks a question waits for ever.")},
    {ErrorType::Timeout, "file", 0,
     STEP("Look at it in a terminal: “ls -l”. If that hangs, the disk or the network share does not answer.")},
    {ErrorType::Timeout, "log", 0,
     STEP("Look at it in a terminal: “tail”. If that hangs, the disk or the network share does not answer.")},
    {ErrorType::Timeout, nullptr, 0,
     STEP("The phases above tell where the time went: connecting points to the network, waiting to the service.")},
    {ErrorType::Timeout, nullptr, 0, STEP("If it is right to take that long, give the target more time than {timeout}.")},

    {ErrorType::Dns, nullptr, 0, STEP("Is the name {host} spelled right?")},
    {ErrorType::Dns, nullptr, 0, STEP("Ask the name servers by hand: “nslookup {host}”.")},
    {ErrorType::Dns, nullptr, 0,
     STEP("If the name is one of a private network, is this computer connected to it, or to its VPN?")},
    {ErrorType::Dns, nullptr, 0, STEP("Has the domain been renewed? “whois {host}” tells.")},

    {ErrorType::Tls, nullptr, 0,
     STEP("The Certificate tab shows what the server sent: who it is made out to, by whom, and until when.")},
    {ErrorType::Tls, nullptr, 0, STEP("Try it by hand: “openssl s_client -connect {host}:{port} -servername {host}”.")},
    {ErrorType::Tls, "http", 0, STEP("A certificate of your own authority is trusted once “caFile” names it.")},
    {ErrorType::Tls, nullptr, 0, STEP("Is the clock of this computer right? Certificates are judged by it.")},

    {ErrorType::Network, nullptr, 0,
     STEP("Is this computer online? If other targets fail as well, look at its own link first.")},
    {ErrorType::Network, nullptr, 0, STEP("See how far packets come: “traceroute {host}” (“tracert” on Windows).")},
    {ErrorType::Network, nullptr, 0,
     STEP("A connection that is cut off is often a service that crashed or a proxy in between: look at their logs.")},

    {ErrorType::Protocol, "http", 0, STEP("The Response tab shows what came. Is that the port of a web server?")},
    {ErrorType::Protocol, "http", 0,
     STEP("A reply that is too large for the target can be allowed by “maxBody” and “maxDecompressed”.")},
    {ErrorType::Protocol, "tcp", 0, STEP("The Response tab shows what came. Is that the service you mean?")},
    {ErrorType::Protocol, "command", 0, STEP("Let the command print less, or send its output to a file.")},

    {ErrorType::NotFound, "command", 0,
     STEP("Give the full path of {program}: this program may see other folders in PATH than your terminal does.")},
    {ErrorType::NotFound, "command", 0, STEP("Install {program} if it is missing.")},
    {ErrorType::NotFound, "command", 0,
     STEP("If the line uses pipes, variables or shell commands, switch on “Use the shell” for this target.")},
    {ErrorType::NotFound, "log", 0, STEP("Is that the name under which lines are added? Some programs put the date into it.")},
    {ErrorType::NotFound, "log", 0, STEP("Does the program that writes it run, and may it write there?")},
    {ErrorType::NotFound, nullptr, 0,
     STEP("If it is a variable or a file that is missing, set it where Watchkeeper is started from.")},

    {ErrorType::Permission, "command", 0, STEP("Run the command in a terminal as the same user.")},
    {ErrorType::Permission, "command", 0, STEP("Make the file executable: “chmod +x”.")},
    {ErrorType::Permission, "log", 0, STEP("On Debian the group “adm” may read the logs of the system: add your user to it.")},
    {ErrorType::Permission, nullptr, 0, STEP("Ask for the rights to look, or let another user run the check.")},

    {ErrorType::Condition, "http", 401, STEP("It wants credentials: give the target a user name and password, or a token.")},
    {ErrorType::Condition, "http", 401, STEP("If it has them, they may have ended or been changed.")},
    {ErrorType::Condition, "http", 403,
     STEP("The server knows who asks and says no: are the credentials those of a user who may?")},
    {ErrorType::Condition, "http", 403, STEP("Some servers refuse unknown programs: try another “userAgent”.")},
    {ErrorType::Condition, "http", 404, STEP("Open {address} in the browser. Has the page moved?")},
    {ErrorType::Condition, "http", 405, STEP("The server does not take this method here: choose another one.")},
    {ErrorType::Condition, "http", 407, STEP("The proxy wants credentials: put them into the target's “proxy”.")},
    {ErrorType::Condition, "http", 429, STEP("It is asked too often: check less often, or ask for a higher limit.")},
    {ErrorType::Condition, "http", 500,
     STEP("Something broke within the application: its log at the time of the check says what.")},
    {ErrorType::Condition, "http", 502, STEP("A proxy answers, but not the application behind it: is that one running?")},
    {ErrorType::Condition, "http", 503,
     STEP("The service says that it is overloaded or under maintenance. Look at its load and its log.")},
    {ErrorType::Condition, "http", 503, STEP("A Retry-After header in the Response tab tells when to come back.")},
    {ErrorType::Condition, "http", 504,
     STEP("A proxy waited for the application behind it in vain: is that one slow or stuck?")},
    {ErrorType::Condition, "http", 3, STEP("It leads elsewhere: follow redirects, or watch the address it leads to.")},
    {ErrorType::Condition, "http", 5, STEP("The body in the Response tab often says more.")},
    {ErrorType::Condition, "http", 0, STEP("If this status is right for this address, add it to the accepted ones.")},
    {ErrorType::Condition, "closed", 0,
     STEP("Look on {host} who listens at port {port}: on Linux “ss -ltnp” names the program.")},
    {ErrorType::Condition, "closed", 0,
     STEP("If nobody needs it from elsewhere, stop that service, or let it listen on 127.0.0.1 alone.")},
    {ErrorType::Condition, "closed", 0,
     STEP("If it is needed, let the firewall close port {port} to all others: ask whoever looks after {host}.")},
    {ErrorType::Condition, "closed", 0, STEP("If the port may be open, switch off “Must be closed” for this target.")},
    {ErrorType::Condition, "answering", 0,
     STEP("The Response tab shows what came in place of the expected. Does the service greet differently since an update?")},
    {ErrorType::Condition, "log", 0, STEP("The Response tab shows the lines.")},
    {ErrorType::Condition, "log", 0, STEP("If such lines are harmless, name them in “Except”.")},
    {ErrorType::Condition, "file", 0,
     STEP("Does the job that makes the file run, and how did it end? For what cron does, its log and its mail tell.")},
    {ErrorType::Condition, "file", 0, STEP("Is there room left on its disk? “df -h” tells.")},
    {ErrorType::Condition, "simulated", 0, STEP("Nothing: this service only plays. Set its failure rate to 0 to see it up.")},

    {ErrorType::Command, nullptr, 0, STEP("The Response tab shows all that the command printed.")},
    {ErrorType::Command, nullptr, 0, STEP("Run it in a terminal, in the same folder, and see whether it ends the same way.")},
    {ErrorType::Command, "plain", 0, STEP("If this exit code is right, add it to the good or the warning exit codes.")},
    {ErrorType::Command, "plain", 0, STEP("If it is a Nagios plugin, switch on “Nagios plugin” for this target.")},
    {ErrorType::Command, "plugin", 0,
     STEP("Most plugins say more with “-v”, up to “-vvv”, and explain themselves with “--help”.")},
    {ErrorType::Command, "plugin", 0,
     STEP("If the figures are fine, change the limits in the command: most plugins take them as “-w” and “-c”.")},

    {ErrorType::Internal, nullptr, 0,
     STEP("Check again with F5. If it comes back, please report it with the details of this target.")},
};

#undef STEP

//! Copies of a shell-safe form: names of hosts hold no such characters, and paths are quoted by who needs it.
struct GapWords
{
    QString address;
    QString host;
    QString port;
    QString program;
};

GapWords gapWordsOf(const Target &target)
{
    GapWords words;
    words.address = displayLine(maskedAddress(target));
    if (target.kind == "command"_L1)
        words.program = words.address.section(u' ', 0, 0);
    const QJsonObject written = target.fields.written(); // which of these fields there are, the kind knows
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

bool fitsKind(const char *wanted, const Target &target)
{
    if (!wanted || target.kind == QLatin1StringView(wanted))
        return true;
    const QLatin1StringView form(wanted);
    if (target.kind == "command"_L1)
        return form == (target.fields.flag(u"plugin"_s) ? "plugin"_L1 : "plain"_L1);
    if (target.kind == "tcp"_L1)
        return form == (target.fields.flag(u"mustBeClosed"_s) ? "closed"_L1 : "answering"_L1);
    return false;
}

bool fitsStatus(int wanted, int status)
{
    return wanted == 0 || wanted == status || wanted == status / 100;
}

//! A sentence with a gap helps nobody.
bool isComplete(const StepToTry &step, const GapWords &words)
{
    const QLatin1StringView text(step.text);
    return (!text.contains("{host}"_L1) || !words.host.isEmpty()) && (!text.contains("{port}"_L1) || !words.port.isEmpty());
}

QString filledStep(const StepToTry &step, const Target &target, const GapWords &words)
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
    return {
        QCoreApplication::translate("WhatToTry", "The Conditions tab shows the actual value for each condition."),
        QCoreApplication::translate(
            "WhatToTry",
            "If the actual values are right, edit the target. Its form evaluates each condition on this result as you type.")};
}

} // namespace

QStringList whatToTry(const Target &target, const Result &result)
{
    const Observation &seen = result.observation;
    if (!seen.error && !seen.warning)
        return {};
    const ErrorType type = seen.error ? seen.error->type() : seen.warning->type();
    const int status = seen.value(u"status"_s).toInt();
    const GapWords words = gapWordsOf(target);
    const bool isOwn = type == ErrorType::Condition && isJudgedByConditions(result);
    QStringList steps = isOwn ? stepsForConditions() : QStringList();
    for (const StepToTry &step : kStepsToTry) {
        // What a kind would expect says nothing of conditions; what a status means does.
        const bool isBesides = isOwn && step.status == 0;
        const bool fits = !isBesides && step.type == type && fitsKind(step.kind, target) && fitsStatus(step.status, status)
            && isComplete(step, words);
        if (fits && steps.size() < kMostStepsToTry)
            steps.append(filledStep(step, target, words));
    }
    return steps;
}

} // namespace watchkeeper
