// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/plugins/PluginCheck.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Returns an argument as a shell needs it.
QString quotedPluginArgument(const QString &argument)
{
    static const QRegularExpression plain(u"^[\\w@%+=:,./~-]+$"_s);
    if (plain.match(argument).hasMatch())
        return argument;
    return u'\'' + QString(argument).replace(u'\'', u"'\\''"_s) + u'\'';
}

//! Returns the values without placeholders. Conditions have none.
QJsonObject withoutPluginPlaceholders(QJsonObject json)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.key() == "conditions"_L1 || it.key() == "tags"_L1 || it.key() == "dependsOn"_L1)
            continue;
        if (it->isString()) {
            it.value() = withoutPlaceholders(it->toString());
        } else if (it->isObject()) {
            it.value() = withoutPluginPlaceholders(it->toObject());
        } else if (it->isArray()) {
            QJsonArray texts;
            const QJsonArray values = it->toArray();
            for (const QJsonValue &value : values)
                texts.append(value.isString() ? QJsonValue(withoutPlaceholders(value.toString())) : value);
            it.value() = texts;
        }
    }
    return json;
}

//! Returns the target that runs the command itself. It is paused, because the command is somebody else's.
PluginTarget pluginCommand(const PluginCheck &check)
{
    PluginTarget target;
    QStringList arguments;
    for (const QString &argument : check.arguments)
        arguments.append(quotedPluginArgument(argument));
    target.json = {{u"kind"_s, u"command"_s}, {u"plugin"_s, true}, {u"paused"_s, true}};
    target.json.insert(u"command"_s, check.shellLine.isEmpty() ? arguments.join(u' ') : check.shellLine);
    if (!check.shellLine.isEmpty())
        target.json.insert(u"shell"_s, true);
    return target;
}

//! Returns the plugin's name, such as `check_ping`.
QString pluginName(const PluginCheck &check)
{
    if (!check.shellLine.isEmpty() || check.arguments.isEmpty())
        return {};
    QString name = check.arguments.first().section(u'/', -1).section(u'\\', -1);
    return name.remove(QRegularExpression(u"\\.(exe|pl|sh|py)$"_s));
}

//! Reads a minimum of free space: `10%`, `500` in MB, or with a unit of its own.
bool setFreeLimit(PluginTarget *target, const QString &limit, const QString &unit, const QString &percentField,
                  const QString &sizeField)
{
    static const QRegularExpression form(u"^@?(\\d{1,12})(?:\\.\\d+)?(%?):?$"_s);
    const auto match = form.match(limit.trimmed());
    if (!match.hasMatch())
        return false;
    const qint64 number = match.captured(1).toLongLong();
    if (!match.captured(2).isEmpty())
        target->json.insert(percentField, std::max<qint64>(100 - number, 0));
    else if (!sizeField.isEmpty())
        target->json.insert(sizeField, QString::number(number) + unit);
    return !match.captured(2).isEmpty() || !sizeField.isEmpty();
}

std::optional<PluginTarget> diskPlugin(PluginOptions *options)
{
    const QStringList paths = options->takeAll(u'p');
    if (paths.size() != 1)
        return {}; // without a path, the plugin checks all file systems
    PluginTarget target;
    target.isLocal = true;
    target.json = {{u"kind"_s, u"disk"_s},          {u"path"_s, paths.first()},        {u"warnUsedPercent"_s, 100},
                   {u"criticalUsedPercent"_s, 100}, {u"warnInodesUsedPercent"_s, 100}, {u"criticalInodesUsedPercent"_s, 100}};
    const QString written = options->text(u"u"_s).toUpper();
    const QHash<QString, QString> units{{u"BYTES"_s, u"B"_s}, {u"KB"_s, u"KiB"_s},  {u"GB"_s, u"GiB"_s},
                                        {u"KIB"_s, u"KiB"_s}, {u"GIB"_s, u"GiB"_s}, {u"TB"_s, u"TiB"_s}};
    const QString unit = options->flag(u'k') ? u"KiB"_s : units.value(written, u"MiB"_s);
    const std::tuple<char16_t, QString, QString> limits[] = {{u'w', u"warnUsedPercent"_s, u"warnFree"_s},
                                                             {u'c', u"criticalUsedPercent"_s, u"criticalFree"_s},
                                                             {u'W', u"warnInodesUsedPercent"_s, {}},
                                                             {u'K', u"criticalInodesUsedPercent"_s, {}}};
    for (const auto &[option, percentField, sizeField] : limits) {
        for (const QString &limit : options->takeAll(option)) {
            if (!setFreeLimit(&target, limit, unit, percentField, sizeField))
                options->putBack(option);
        }
    }
    addPluginCommon(&target, options);
    options->ignore(u"meEMl"_s);
    return target;
}

std::optional<PluginTarget> loadPlugin(PluginOptions *options)
{
    PluginTarget target;
    target.isLocal = true;
    target.json = {{u"kind"_s, u"load"_s}, {u"warnLoadPerCore"_s, 1'000}, {u"criticalLoadPerCore"_s, 1'000}};
    const QString suffix = options->flag(u'r') ? u" / [VALUE].cores"_s : QString();
    for (const char16_t option : {u'c', u'w'}) {
        const QStringList limits = options->take(option).value_or(QString()).split(u',', Qt::SkipEmptyParts);
        const QStringList names{u"load1"_s, u"load5"_s, u"load15"_s};
        for (qsizetype i = 0; i < names.size() && !limits.isEmpty(); ++i) {
            const QString limit = limits.value(i, limits.last()).trimmed();
            if (!addPluginRange(&target, u"[VALUE]."_s + names.at(i) + suffix, u"~:"_s + limit, {}, option == u'w'))
                options->putBack(option);
        }
    }
    return target;
}

std::optional<PluginTarget> swapPlugin(PluginOptions *options)
{
    PluginTarget target;
    target.isLocal = true;
    target.json = {{u"kind"_s, u"memory"_s}, {u"warnUsedPercent"_s, 100}, {u"criticalUsedPercent"_s, 100}};
    for (const auto &[option, field] : {std::pair{u'w', u"warnSwapUsedPercent"_s}, {u'c', u"criticalSwapUsedPercent"_s}}) {
        const auto limit = options->take(option);
        if (limit && !setFreeLimit(&target, *limit, {}, field, {}))
            options->putBack(option);
    }
    options->ignore(u"a"_s);
    return target;
}

std::optional<PluginTarget> processPlugin(PluginOptions *options)
{
    PluginTarget target;
    target.isLocal = true;
    target.json = {{u"kind"_s, u"process"_s}, {u"atLeast"_s, 0}};
    if (const QString name = options->text(u"C"_s); !name.isEmpty())
        target.json.insert(u"process"_s, name);
    if (const QString text = options->text(u"a"_s); !text.isEmpty())
        target.json.insert(u"commandLine"_s, QRegularExpression::escape(text));
    if (const QString pattern = options->text(u"x"_s); !pattern.isEmpty())
        target.json.insert(u"commandLine"_s, pattern);
    if (!target.json.contains(u"process"_s) && !target.json.contains(u"commandLine"_s))
        return {};
    for (const char16_t option : {u'c', u'w'}) {
        const auto range = options->take(option);
        if (range && !addPluginRange(&target, u"[VALUE].count"_s, *range, {}, option == u'w'))
            options->putBack(option);
    }
    return target;
}

} // namespace

std::optional<QStringList> splitPluginCommand(const QString &line)
{
    QStringList arguments;
    QString current;
    bool isOpen = false;
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'\\' && quote != u'\'' && i + 1 < line.size()) {
            current += line.at(++i);
            isOpen = true;
        } else if (!quote.isNull()) {
            if (quote == u'"' && (c == u'$' || c == u'`'))
                return {};
            if (c == quote)
                quote = {};
            else
                current += c;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            isOpen = true;
        } else if (c.isSpace()) {
            if (isOpen)
                arguments.append(std::exchange(current, {}));
            isOpen = false;
        } else if (u"|&;<>()$`"_s.contains(c)) {
            return {};
        } else {
            current += c;
            isOpen = true;
        }
    }
    if (isOpen)
        arguments.append(current);
    return quote.isNull() ? std::optional(arguments) : std::nullopt;
}

PluginOptions::PluginOptions(const QStringList &arguments, const QString &options)
{
    const QStringList words = options.split(u' ');
    QHash<QString, QChar> names{{u"hostname"_s, u'H'}, {u"port"_s, u'p'},     {u"warning"_s, u'w'},  {u"critical"_s, u'c'},
                                {u"timeout"_s, u't'},  {u"use-ipv4"_s, u'4'}, {u"use-ipv6"_s, u'6'}, {u"verbose"_s, u'v'}};
    for (const QString &word : words.mid(1))
        names.insert(word.section(u'=', 0, 0), word.back());
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        static const QRegularExpression number(u"^-[\\d.,]+%?$"_s);
        if (argument.startsWith("--"_L1) && argument.size() > 2)
            readLong(arguments, &i, words.first(), names);
        else if (argument.startsWith(u'-') && argument.size() > 1
                 && (!number.match(argument).hasMatch() || words.first().contains(argument.at(1))))
            readShort(arguments, &i, words.first());
        else if (argument != "--"_L1)
            operands.append(argument);
    }
}

void PluginOptions::readShort(const QStringList &arguments, qsizetype *index, const QString &letters)
{
    const QString &argument = arguments.at(*index);
    for (qsizetype i = 1; i < argument.size(); ++i) {
        const QChar option = argument.at(i);
        const qsizetype place = letters.indexOf(option);
        const QChar type = place >= 0 && option != u':' ? letters.sliced(place).mid(1, 1).append(u' ').at(0) : u' ';
        Given given{option, {}, u'-' + QString(option)};
        if (type != u':' && type != u'?') {
            m_given.append(given);
            continue;
        }
        given.value = argument.mid(i + 1);
        if (given.value.isEmpty() && type == u':' && *index + 1 < arguments.size())
            given.value = arguments.at(++*index);
        given.written += given.value.isEmpty() ? QString() : u' ' + given.value;
        m_given.append(given);
        return;
    }
}

void PluginOptions::readLong(const QStringList &arguments, qsizetype *index, const QString &letters,
                             const QHash<QString, QChar> &names)
{
    const QString &argument = arguments.at(*index);
    const qsizetype equals = argument.indexOf(u'=');
    const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
    Given given{names.value(name), equals < 0 ? QString() : argument.mid(equals + 1), argument};
    const qsizetype place = given.option.isNull() ? -1 : letters.indexOf(given.option);
    if (equals < 0 && place >= 0 && place + 1 < letters.size() && letters.at(place + 1) == u':'
        && *index + 1 < arguments.size()) {
        given.value = arguments.at(++*index);
        given.written += u' ' + given.value;
    }
    m_given.append(given);
}

QStringList PluginOptions::takeAll(char16_t option)
{
    QStringList values;
    for (Given &given : m_given) {
        if (given.option != option)
            continue;
        given.isRead = true;
        values.append(given.value);
    }
    return values;
}

std::optional<QString> PluginOptions::take(char16_t option)
{
    const QStringList values = takeAll(option);
    return values.isEmpty() ? std::nullopt : std::optional(values.last());
}

QString PluginOptions::text(const QString &options)
{
    for (const QChar option : options) {
        if (const auto value = take(option.unicode()); value && !value->isEmpty())
            return *value;
    }
    return {};
}

void PluginOptions::ignore(const QString &options)
{
    for (const QChar option : options)
        takeAll(option.unicode());
}

void PluginOptions::putBack(char16_t option)
{
    for (Given &given : m_given) {
        if (given.option == option)
            given.isRead = false;
    }
}

QStringList PluginOptions::unread() const
{
    QStringList written;
    for (const Given &given : m_given) {
        if (!given.isRead)
            written.append(given.written);
    }
    return written;
}

bool addPluginRange(PluginTarget *target, const QString &placeholder, const QString &range, const QString &unit, bool isWarning)
{
    static const QRegularExpression form(
        u"^(@)?(?:(~|[-+]?\\d{1,18}(?:\\.\\d{1,9})?)?(:))?([-+]?\\d{1,18}(?:\\.\\d{1,9})?)?$"_s);
    const auto match = form.match(range.trimmed());
    const QString end = match.captured(4);
    QString start = match.captured(2);
    if (!match.hasMatch() || (end.isEmpty() && match.captured(3).isEmpty()))
        return false;
    const bool isTime = placeholder == "[RESPONSE_TIME]"_L1; // a time is never negative
    if (start.isEmpty() && !isTime)
        start = u"0"_s;
    const bool isInverted = !match.captured(1).isEmpty();
    const QString pattern = u"%1 %2 %3"_s;
    QStringList parts;
    if (!start.isEmpty() && start != "~"_L1)
        parts.append(pattern.arg(placeholder, isInverted ? u"<"_s : u">="_s, start + unit));
    if (!end.isEmpty())
        parts.append(pattern.arg(placeholder, isInverted ? u">"_s : u"<="_s, end + unit));
    if (parts.isEmpty())
        return true;
    const QString condition = u'(' + parts.join(isInverted ? u" or "_s : u" and "_s) + u')';
    if (target->conditions.contains(condition)) // the same limit makes it down
        return true;
    if (isWarning)
        target->conditions.append(QJsonObject{{u"if"_s, condition}, {u"else"_s, u"degraded"_s}});
    else
        target->conditions.append(condition);
    return true;
}

void addPluginTimes(PluginTarget *target, PluginOptions *options)
{
    for (const char16_t option : {u'c', u'w'}) {
        const auto range = options->take(option);
        if (range && !addPluginRange(target, u"[RESPONSE_TIME]"_s, *range, u"s"_s, option == u'w'))
            options->putBack(option);
    }
}

void addPluginCommon(PluginTarget *target, PluginOptions *options)
{
    if (options->flag(u'4'))
        target->json.insert(u"ipFamily"_s, u"ipv4"_s);
    if (options->flag(u'6'))
        target->json.insert(u"ipFamily"_s, u"ipv6"_s);
    const auto timeout = options->take(u't');
    const double seconds = timeout ? timeout->section(u':', 0, 0).toDouble() : 0;
    if (seconds >= 1 && seconds <= 3'600)
        target->json.insert(u"timeout"_s, QString::number(static_cast<int>(seconds)) + u's');
    else if (timeout)
        options->putBack(u't');
    options->ignore(u"v"_s);
}

std::optional<PluginTarget> localPluginTarget(const QString &plugin, PluginOptions *options)
{
    if (plugin == "check_disk"_L1)
        return diskPlugin(options);
    if (plugin == "check_load"_L1)
        return loadPlugin(options);
    return plugin == "check_swap"_L1 ? swapPlugin(options) : processPlugin(options);
}

PluginTarget pluginServer(PluginOptions *options, const QString &kind, const QString &address, int port)
{
    PluginTarget target;
    QString host = options->text(u"HI"_s);
    if (host.isEmpty() && !options->operands.isEmpty())
        host = options->operands.takeFirst();
    target.json = {{u"kind"_s, kind}, {u"host"_s, host.isEmpty() ? address : host}};
    const QString written = options->text(u"p"_s);
    if (written.isEmpty() ? port > 0 : written.toInt() > 0)
        target.json.insert(u"port"_s, written.isEmpty() ? port : written.toInt());
    addPluginCommon(&target, options);
    return target;
}

void setPluginText(PluginTarget *target, PluginOptions *options, const QString &letters, const QString &field)
{
    if (const QString text = options->text(letters); !text.isEmpty())
        target->json.insert(field, text);
}

void PluginChecks::append(const PluginCheck &check)
{
    if (m_places.contains(check.key)) {
        m_checks.append(check); // the builder says that it is defined twice
        return;
    }
    m_places.insert(check.key, m_checks.size());
    m_checks.append(check);
}

void PluginChecks::addParents(const QString &key, const QStringList &parents)
{
    if (const auto place = m_places.constFind(key); place != m_places.cend() && !parents.isEmpty())
        m_checks[*place].parents.append(parents);
}

void PluginChecks::finish()
{
    for (qsizetype i = 0; i < m_checks.size(); ++i) {
        if (!m_begun.contains(i))
            addWithParents(i);
    }
}

//! Adds a check after its parents. Not recursive, because a file can contain a chain of any length.
void PluginChecks::addWithParents(qsizetype index)
{
    struct Step
    {
        qsizetype index;
        QStringList parents; //!< that weren't visited yet
    };
    const auto step = [this](qsizetype place) {
        m_begun.insert(place);
        QStringList parents;
        for (const QStringList &alternatives : m_checks.at(place).parents)
            parents += alternatives;
        return Step{place, parents};
    };
    QList<Step> open{step(index)};
    while (!open.isEmpty()) {
        if (open.last().parents.isEmpty()) {
            addCheck(m_checks.at(open.takeLast().index));
            continue;
        }
        const QString key = open.last().parents.takeFirst();
        const qsizetype parent = m_places.value(key, -1);
        if (parent >= 0 && !m_begun.contains(parent))
            open.append(step(parent));
        else if (parent >= 0 && !m_done.contains(key))
            m_builder->notSupported(m_checks.at(open.last().index).place,
                                    PluginImportText::tr("A dependency was left out, because it leads back to this target."),
                                    m_checks.at(open.last().index).name);
    }
}

void PluginChecks::addCheck(const PluginCheck &check)
{
    m_done.insert(check.key);
    QJsonObject json = check.json;
    const QString plugin = pluginName(check);
    const QString known = pluginOptions(plugin);
    PluginOptions options(check.arguments.mid(1), known);
    auto target = known.isEmpty() ? std::nullopt : pluginTarget(plugin, &options, check.address);
    const bool isCommand = !target;
    if (isCommand)
        target = pluginCommand(check);
    for (auto it = target->json.constBegin(); it != target->json.constEnd(); ++it)
        json.insert(it.key(), it.value());
    if (!target->conditions.isEmpty())
        json.insert(u"conditions"_s, target->conditions);
    QJsonArray dependsOn;
    for (const QStringList &parents : check.parents) {
        QJsonArray names;
        for (const QString &key : parents) {
            if (const QString name = m_names.value(key); !name.isEmpty() && !names.contains(name))
                names.append(name);
        }
        if (!names.isEmpty() && !dependsOn.contains(names))
            dependsOn.append(names);
    }
    if (!dependsOn.isEmpty())
        json.insert(u"dependsOn"_s, dependsOn);
    json.insert(u"name"_s, check.name);
    const auto name = m_builder->add(withoutPluginPlaceholders(json), check.key, check.place);
    if (!name)
        return;
    m_names.insert(check.key, *name);
    if (isCommand)
        m_builder->changed(check.place,
                           PluginImportText::tr("This was imported as a paused command. Read it before you resume the target, "
                                                "because Watchkeeper runs it on this computer."),
                           *name);
    else if (target->isLocal)
        m_builder->changed(check.place, PluginImportText::tr("This checks the computer that Watchkeeper runs on."), *name);
    if (json.value(u"url"_s).toString().startsWith("https:"_L1))
        m_builder->remark(ImportSeverity::Added, check.place,
                          PluginImportText::tr("Watchkeeper also verifies the server's certificate."), *name);
    for (const QString &option : isCommand ? QStringList() : options.unread())
        m_builder->noSetting(check.place, plugin + u' ' + option, *name);
}

} // namespace watchkeeper
