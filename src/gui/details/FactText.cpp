// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/FactText.h"

#include "app/words/DisplayText.h"
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

struct KnownValue
{
    const char *name;
    const char *label;
    Unit unit;
};

// The values that the built-in kinds return. Other values are shown under their own names.
constexpr std::array kKnownValues{
    KnownValue{"status", QT_TRANSLATE_NOOP("FactText", "Status"), Unit::None},
    KnownValue{"size", QT_TRANSLATE_NOOP("FactText", "Size"), Unit::Byte},
    KnownValue{"sizeOnWire", QT_TRANSLATE_NOOP("FactText", "Transferred size"), Unit::Byte},
    KnownValue{"ip", QT_TRANSLATE_NOOP("FactText", "IP address"), Unit::None},
    KnownValue{"redirects", QT_TRANSLATE_NOOP("FactText", "Redirects"), Unit::None},
    KnownValue{"url", QT_TRANSLATE_NOOP("FactText", "Final URL"), Unit::None},
    KnownValue{"contentType", QT_TRANSLATE_NOOP("FactText", "Content type"), Unit::None},
    KnownValue{"server", QT_TRANSLATE_NOOP("FactText", "Server"), Unit::None},
    KnownValue{"certificateDaysLeft", QT_TRANSLATE_NOOP("FactText", "Days until certificate expires"), Unit::None},
    KnownValue{"certificateEnds", QT_TRANSLATE_NOOP("FactText", "Certificate valid until"), Unit::None},
    KnownValue{"certificateSubject", QT_TRANSLATE_NOOP("FactText", "Certificate subject"), Unit::None},
    KnownValue{"certificateNames", QT_TRANSLATE_NOOP("FactText", "Certificate names"), Unit::None},
    KnownValue{"certificateIssuer", QT_TRANSLATE_NOOP("FactText", "Certificate issuer"), Unit::None},
    KnownValue{"certificateKey", QT_TRANSLATE_NOOP("FactText", "Certificate key"), Unit::None},
    KnownValue{"certificateFingerprint", QT_TRANSLATE_NOOP("FactText", "Fingerprint (SHA-256)"), Unit::None},
    KnownValue{"tlsProtocol", QT_TRANSLATE_NOOP("FactText", "TLS version"), Unit::None},
    KnownValue{"tlsCipher", QT_TRANSLATE_NOOP("FactText", "Cipher"), Unit::None},
    KnownValue{"tokenMs", QT_TRANSLATE_NOOP("FactText", "Access token fetched in"), Unit::Millisecond},
    KnownValue{"attempts", QT_TRANSLATE_NOOP("FactText", "Requests"), Unit::None},
    KnownValue{"reply", QT_TRANSLATE_NOOP("FactText", "Reply"), Unit::None},
    KnownValue{"exitCode", QT_TRANSLATE_NOOP("FactText", "Exit code"), Unit::None},
    KnownValue{"signal", QT_TRANSLATE_NOOP("FactText", "Terminated by"), Unit::None},
    KnownValue{"outputBytes", QT_TRANSLATE_NOOP("FactText", "Output"), Unit::Byte},
    KnownValue{"errorOutput", QT_TRANSLATE_NOOP("FactText", "Error output"), Unit::None},
    KnownValue{"perfdataErrors", QT_TRANSLATE_NOOP("FactText", "Unreadable performance data"), Unit::None},
    KnownValue{"exists", QT_TRANSLATE_NOOP("FactText", "Exists"), Unit::None},
    KnownValue{"modified", QT_TRANSLATE_NOOP("FactText", "Modified"), Unit::None},
    KnownValue{"age", QT_TRANSLATE_NOOP("FactText", "Age"), Unit::Millisecond},
    KnownValue{"growth", QT_TRANSLATE_NOOP("FactText", "Growth"), Unit::Byte},
    KnownValue{"sha256", QT_TRANSLATE_NOOP("FactText", "SHA-256"), Unit::None},
    KnownValue{"count", QT_TRANSLATE_NOOP("FactText", "Files"), Unit::None},
    KnownValue{"newest", QT_TRANSLATE_NOOP("FactText", "Newest file modified"), Unit::None},
    KnownValue{"oldest", QT_TRANSLATE_NOOP("FactText", "Oldest file modified"), Unit::None},
    KnownValue{"unreadable", QT_TRANSLATE_NOOP("FactText", "Unreadable"), Unit::None},
    KnownValue{"lines", QT_TRANSLATE_NOOP("FactText", "New lines"), Unit::None},
    KnownValue{"matches", QT_TRANSLATE_NOOP("FactText", "Matching lines"), Unit::None},
    KnownValue{"bytes", QT_TRANSLATE_NOOP("FactText", "Read"), Unit::Byte},
    KnownValue{"skipped", QT_TRANSLATE_NOOP("FactText", "Skipped"), Unit::Byte},
    KnownValue{"left", QT_TRANSLATE_NOOP("FactText", "Left for the next check"), Unit::Byte},
    KnownValue{"sinceMatch", QT_TRANSLATE_NOOP("FactText", "Time since last matching line"), Unit::Millisecond},
    KnownValue{"rotation", QT_TRANSLATE_NOOP("FactText", "Log rotation"), Unit::None},
    KnownValue{"latency", QT_TRANSLATE_NOOP("FactText", "Latency"), Unit::Millisecond},
};

const KnownValue *findKnownValue(const QString &name)
{
    const auto found = std::find_if(kKnownValues.begin(), kKnownValues.end(),
                                    [&name](const KnownValue &known) { return name == QLatin1StringView(known.name); });
    return found == kKnownValues.end() ? nullptr : &*found;
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

QString factLabel(const ObservedValue &value, const KnownValue *known)
{
    if (known)
        return FactLabelText::tr(known->label);
    // A label from a plugin is shown unchanged, because it is a name, such as that of a disk.
    return displayLine(value.source == ValueSource::Perfdata ? value.name : humanReadableName(value.name));
}

//! Returns whether the value tells the user something. Without a redirect, the final URL is that of the target, and may contain the
//! values of its placeholders.
bool isInformative(const ObservedValue &value, const QString &text, bool isRedirected)
{
    if (value.name == "url"_L1 || value.name == "redirects"_L1)
        return isRedirected;
    return !text.isEmpty();
}

} // namespace

Fact factOf(const ObservedValue &value)
{
    const KnownValue *known = value.source == ValueSource::Kind ? findKnownValue(value.name) : nullptr;
    return {factLabel(value, known), valueText(value, known ? known->unit : Unit::None)};
}

QList<Fact> factsOf(const Observation &seen)
{
    const bool isRedirected = seen.value(u"redirects"_s).toInt() > 0;
    QList<Fact> facts;
    for (const ObservedValue &value : seen.values) {
        Fact fact = factOf(value);
        if (isInformative(value, fact.value, isRedirected))
            facts.append(std::move(fact));
    }
    return facts;
}

} // namespace watchkeeper
