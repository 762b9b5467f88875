// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/providers/TextTemplate.h"

#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class TextTemplateText
{
    Q_DECLARE_TR_FUNCTIONS(Provider)
};

//! \return a user-visible message if the filter is invalid, otherwise an empty string
QString readPlaceholderFilter(const QString &filter, TemplatePart *part)
{
    if (filter == "raw"_L1)
        part->isRaw = true;
    else if (filter == "template"_L1)
        part->isTemplate = true;
    else if (filter.startsWith("later:"_L1)) {
        const auto duration = parseDuration(filter.mid(6));
        if (!duration)
            return duration.error();
        part->offsetSeconds = std::chrono::duration_cast<std::chrono::seconds>(*duration).count();
    } else {
        return TextTemplateText::tr("Only |raw, |template or |later:7d can follow the name, not |%1.").arg(filter);
    }
    return {};
}

Expected<TemplatePart, QString> parsePlaceholder(const QString &inside)
{
    static const QRegularExpression form(u"^\\s*([A-Za-z][A-Za-z0-9]*)(\\?)?((?:\\|[a-z]+(?::[A-Za-z0-9.]+)?)*)\\s*$"_s);
    const auto match = form.match(inside);
    if (!match.hasMatch())
        return Unexpected(
            TextTemplateText::tr("“{{%1}}” isn't a valid placeholder. Use {{name}}, or {{name?}} for an optional value.")
                .arg(inside));
    TemplatePart part;
    part.name = match.captured(1);
    part.isOptional = !match.captured(2).isEmpty();
    for (const QString &filter : match.captured(3).split(u'|', Qt::SkipEmptyParts)) {
        if (const QString problem = readPlaceholderFilter(filter, &part); !problem.isEmpty())
            return Unexpected(problem);
    }
    return part;
}

} // namespace

Expected<QList<TemplatePart>, QString> readTemplate(const QString &text)
{
    QList<TemplatePart> parts;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype found = text.indexOf(u"{{"_s, at);
        const qsizetype literalEnd = found < 0 ? text.size() : found;
        if (literalEnd > at)
            parts.append(TemplatePart{.literal = text.mid(at, literalEnd - at)});
        if (found < 0)
            break;
        const qsizetype end = text.indexOf(u"}}"_s, found);
        if (end < 0)
            return Unexpected(TextTemplateText::tr("A placeholder that begins with {{ must end with }}."));
        const auto part = parsePlaceholder(text.mid(found + 2, end - found - 2));
        if (!part)
            return Unexpected(part.error());
        parts.append(*part);
        at = end + 2;
    }
    return parts;
}

} // namespace watchkeeper
