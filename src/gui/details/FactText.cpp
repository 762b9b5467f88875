// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/FactText.h"

#include "app/DisplayText.h"
#include "gui/details/ValueText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class FactLabelText
{
    Q_DECLARE_TR_FUNCTIONS(FactText)
};

struct Known
{
    const char *name;
    const char *label;
    Unit unit;
};

// The values that the built-in kinds return. Other values are shown under their own names.
constexpr std::array kKnown{
    Known{"status", QT_TRANSLATE_NOOP("FactText", "Status"), Unit::None},
    Known{"size", QT_TRANSLATE_NOOP("FactText", "Size"), Unit::Byte},
    Known{"sizeOnWire", QT_TRANSLATE_NOOP("FactText", "Transferred size"), Unit::Byte},
    Known{"ip", QT_TRANSLATE_NOOP("FactText", "IP address"), Unit::None},
    Known{"redirects", QT_TRANSLATE_NOOP("FactText", "Redirects"), Unit::None},
    Known{"url", QT_TRANSLATE_NOOP("FactText", "Final URL"), Unit::None},
    Known{"contentType", QT_TRANSLATE_NOOP("FactText", "Content type"), Unit::None},
    Known{"server", QT_TRANSLATE_NOOP("FactText", "Server"), Unit::None},
    Known{"certificateDaysLeft", QT_TRANSLATE_NOOP("FactText", "Days until certificate expires"), Unit::None},
    Known{"certificateEnds", QT_TRANSLATE_NOOP("FactText", "Certificate valid until"), Unit::None},
    Known{"certificateSubject", QT_TRANSLATE_NOOP("FactText", "Certificate subject"), Unit::None},
    Known{"certificateNames", QT_TRANSLATE_NOOP("FactText", "Certificate names"), Unit::None},
    Known{"certificateIssuer", QT_TRANSLATE_NOOP("FactText", "Certificate issuer"), Unit::None},
    Known{"certificateKey", QT_TRANSLATE_NOOP("FactText", "Certificate key"), Unit::None},
    Known{"certificateFingerprint", QT_TRANSLATE_NOOP("FactText", "Fingerprint (SHA-256)"), Unit::None},
    Known{"tlsProtocol", QT_TRANSLATE_NOOP("FactText", "TLS version"), Unit::None},
    Known{"tlsCipher", QT_TRANSLATE_NOOP("FactText", "Cipher"), Unit::None},
    Known{"tokenMs", QT_TRANSLATE_NOOP("FactText", "Access token fetched in"), Unit::Millisecond},
    Known{"attempts", QT_TRANSLATE_NOOP("FactText", "Requests"), Unit::None},
    Known{"reply", QT_TRANSLATE_NOOP("FactText", "Reply"), Unit::None},
    Known{"exitCode", QT_TRANSLATE_NOOP("FactText", "Exit code"), Unit::None},
    Known{"signal", QT_TRANSLATE_NOOP("FactText", "Terminated by"), Unit::None},
    Known{"outputBytes", QT_TRANSLATE_NOOP("FactText", "Output"), Unit::Byte},
    Known{"errorOutput", QT_TRANSLATE_NOOP("FactText", "Error output"), Unit::None},
    Known{"perfdataErrors", QT_TRANSLATE_NOOP("FactText", "Unreadable performance data"), Unit::None},
    Known{"exists", QT_TRANSLATE_NOOP("FactText", "Exists"), Unit::None},
    Known{"modified", QT_TRANSLATE_NOOP("FactText", "Modified"), Unit::None},
    Known{"age", QT_TRANSLATE_NOOP("FactText", "Age"), Unit::Millisecond},
    Known{"growth", QT_TRANSLATE_NOOP("FactText", "Growth"), Unit::Byte},
    Known{"sha256", QT_TRANSLATE_NOOP("FactText", "SHA-256"), Unit::None},
    Known{"count", QT_TRANSLATE_NOOP("FactText", "Files"), Unit::None},
    Known{"newest", QT_TRANSLATE_NOOP("FactText", "Newest file modified"), Unit::None},
    Known{"oldest", QT_TRANSLATE_NOOP("FactText", "Oldest file modified"), Unit::None},
    Known{"unreadable", QT_TRANSLATE_NOOP("FactText", "Unreadable"), Unit::None},
    Known{"lines", QT_TRANSLATE_NOOP("FactText", "New lines"), Unit::None},
    Known{"matches", QT_TRANSLATE_NOOP("FactText", "Matching lines"), Unit::None},
    Known{"bytes", QT_TRANSLATE_NOOP("FactText", "Read"), Unit::Byte},
    Known{"skipped", QT_TRANSLATE_NOOP("FactText", "Skipped"), Unit::Byte},
    Known{"left", QT_TRANSLATE_NOOP("FactText", "Left for the next check"), Unit::Byte},
    Known{"sinceMatch", QT_TRANSLATE_NOOP("FactText", "Time since last matching line"), Unit::Millisecond},
    Known{"rotation", QT_TRANSLATE_NOOP("FactText", "Log rotation"), Unit::None},
    Known{"latency", QT_TRANSLATE_NOOP("FactText", "Latency"), Unit::Millisecond},
};

const Known *find(const QString &name)
{
    const auto found = std::find_if(kKnown.begin(), kKnown.end(),
                                    [&name](const Known &known) { return name == QLatin1StringView(known.name); });
    return found == kKnown.end() ? nullptr : &*found;
}

//! Converts a name to readable text, for example `queueLength` to `Queue length`.
QString humanReadableName(const QString &name)
{
    QString label;
    for (const QChar c : name) {
        if (c.isUpper())
            label += u' ';
        label += label.isEmpty() ? c.toUpper() : c.toLower();
    }
    return label;
}

QString factLabel(const ObservedValue &value, const Known *known)
{
    if (known)
        return FactLabelText::tr(known->label);
    // shown as is, because a plugin's label is a proper name, such as that of a disk
    return displayLine(value.source == ValueSource::Perfdata ? value.name : humanReadableName(value.name));
}

//! \param isRedirected  whether there was a redirect; without one, the final address is the target's own address with its placeholders
//! filled in
bool isNews(const ObservedValue &value, const QString &text, bool isRedirected)
{
    if (value.name == "url"_L1 || value.name == "redirects"_L1)
        return isRedirected;
    return !text.isEmpty();
}

} // namespace

Fact factOf(const ObservedValue &value)
{
    const Known *known = value.source == ValueSource::Kind ? find(value.name) : nullptr;
    return {factLabel(value, known), valueText(value, known ? known->unit : Unit::None)};
}

QList<Fact> factsOf(const Observation &seen)
{
    const bool isRedirected = seen.value(u"redirects"_s).toInt() > 0;
    QList<Fact> facts;
    for (const ObservedValue &value : seen.values) {
        Fact fact = factOf(value);
        if (isNews(value, fact.value, isRedirected))
            facts.append(std::move(fact));
    }
    return facts;
}

} // namespace watchkeeper
