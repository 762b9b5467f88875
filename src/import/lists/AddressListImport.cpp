// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "import/lists/ListTargets.h"
#include "targets/pasted/PastedEntry.h"
#include "targets/pasted/PastedText.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AddressListText
{
    Q_DECLARE_TR_FUNCTIONS(AddressListImport)
};

constexpr qsizetype kMaxSitemapPages = 500;

//! Returns the text of a file as LF-separated lines, or an error message.
Expected<QString, QString> listText(const ImportFile &file)
{
    if (file.content.contains('\0') && !file.content.startsWith("\xFF\xFE") && !file.content.startsWith("\xFE\xFF"))
        return Unexpected(
            AddressListText::tr("%1 contains null characters. It is damaged, or isn't a text file.").arg(file.name));
    QString text = decodeListFile(file.content);
    return text.remove(QChar(QChar::ByteOrderMark)).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

//! A cell that begins like a formula can't become one when the list is later exported to a spreadsheet.
QString withoutFormula(const QString &cell)
{
    static const QRegularExpression start(u"^[=+@\\-\\s]+"_s);
    return QString(cell).remove(start);
}

// Bookmarks. Sources: https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
// for HTML, https://chromium.googlesource.com/chromium/src/+/main/components/bookmarks/browser/bookmark_codec.cc for Chromium, and
// https://searchfox.org/mozilla-central/source/toolkit/components/places/PlacesBackups.sys.mjs for Firefox.

//! Whether the links can be searched in a time that doesn't grow faster than the file: no tag contains many others, and each link
//! and each title of a folder ends soon.
bool hasPlainLinks(const QString &html)
{
    constexpr qsizetype kMaxSpan = 64 << 10;
    for (const QString &part : html.split(u'>')) {
        if (part.size() > kMaxSpan || part.count(u'<') > 8)
            return false;
    }
    static const QRegularExpression edge(u"<(/?)(h3|a)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    QHash<QString, qsizetype> open;
    for (auto it = edge.globalMatch(html); it.hasNext();) {
        const auto match = it.next();
        const QString tag = match.captured(2).toLower();
        if (match.capturedLength(1) == 0 && !open.contains(tag))
            open.insert(tag, match.capturedStart());
        else if (match.capturedLength(1) > 0 && match.capturedEnd() - open.value(tag, match.capturedEnd()) > kMaxSpan)
            return false;
        else if (match.capturedLength(1) > 0)
            open.remove(tag);
    }
    return open.isEmpty();
}

bool readHtmlBookmarks(const ImportFile &file, ListTargets *targets)
{
    auto text = listText(file);
    if (!text)
        return false;
    static const QRegularExpression icon(u"\\sICON=\"data:[^\"]*\""_s, QRegularExpression::CaseInsensitiveOption);
    text.value().remove(icon);
    const auto entries = hasPlainLinks(*text) ? entriesFromHtml(*text) : std::nullopt;
    for (const ListEntry &entry : entries.value_or(QList<ListEntry>())) {
        if (!entry.text.startsWith("place:"_L1)) // a search that Firefox adds
            targets->addAddress({entry.text, entry.name, entry.tags}, {file.name, entry.line, {}});
    }
    return entries.has_value();
}

//! Reads a folder of Chromium (`name`, `url`, `children`) or Firefox (`title`, `uri`, `children`). The parser has limited its depth.
void readBookmarkFolder(const ConfigNode &folder, const QString &tag, ListTargets *targets)
{
    const auto text = [](const ConfigNode &node, const QString &first, const QString &second) {
        const ConfigNode *found = node.find(first) ? node.find(first) : node.find(second);
        return found ? found->text : QString();
    };
    const ConfigNode *children = folder.find(u"children"_s);
    for (const ConfigNode &child : children ? children->items : QList<ConfigNode>()) {
        const QString name = text(child, u"name"_s, u"title"_s);
        if (child.find(u"children"_s) || child.find(u"root"_s))
            readBookmarkFolder(child, child.find(u"root"_s) ? QString() : name.toLower(), targets);
        else if (const QString address = text(child, u"url"_s, u"uri"_s);
                 !address.startsWith("place:"_L1) && !address.isEmpty())
            targets->addAddress({address, name,
                                 (tag.isEmpty() ? QStringList() : QStringList{tag})
                                     + child.memberText(u"tags"_s).split(u',', Qt::SkipEmptyParts)},
                                child.placeAs({})); // only Firefox has tags
    }
}

// Sitemaps: https://www.sitemaps.org/protocol.html

//! \return an error message, or an empty string
QString readSitemap(const ImportFile &file, ListTargets *targets)
{
    QXmlStreamReader xml(file.content);
    qsizetype pages = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const ImportPlace place{file.name, static_cast<int>(xml.lineNumber()), {}};
        if (token == QXmlStreamReader::DTD) { // would define entities
            xml.raiseError(u"DOCTYPE"_s);
        } else if (token == QXmlStreamReader::StartElement && xml.name() == "sitemapindex"_L1) {
            targets->builder().notSupported(
                place, AddressListText::tr("The sitemaps in the list weren't imported. Save and import them."));
            return {};
        } else if (token == QXmlStreamReader::StartElement && xml.qualifiedName() == "loc"_L1) {
            const QString address = xml.readElementText(QXmlStreamReader::SkipChildElements).simplified();
            if (xml.hasError())
                break;
            if (++pages <= kMaxSitemapPages) {
                targets->addAddress({address, {}}, place);
                continue;
            }
            targets->builder().notSupported(
                place,
                AddressListText::tr("Only the first %1 pages were imported. A target of the type Site checks all pages.")
                    .arg(kMaxSitemapPages));
            return {};
        }
    }
    if (!xml.hasError())
        return {};
    return AddressListText::tr("%1:%2: This isn't a valid sitemap: %3")
        .arg(file.name, QString::number(xml.lineNumber()), xml.errorString());
}

// CSV (RFC 4180), also as exported by UptimeRobot and by spreadsheets.

enum class TableColumn : quint8 { Address, Port, Kind, Name, Tags, Every, Timeout, Paused, Enabled };

std::optional<TableColumn> tableColumn(const QString &head)
{
    static const QHash<QString, TableColumn> words{
        {u"url"_s, TableColumn::Address},        {u"address"_s, TableColumn::Address},
        {u"host"_s, TableColumn::Address},       {u"hostname"_s, TableColumn::Address},
        {u"link"_s, TableColumn::Address},       {u"target"_s, TableColumn::Address},
        {u"website"_s, TableColumn::Address},    {u"uri"_s, TableColumn::Address},
        {u"ip"_s, TableColumn::Address},         {u"url/ip"_s, TableColumn::Address},
        {u"ip address"_s, TableColumn::Address}, {u"domain"_s, TableColumn::Address},
        {u"server"_s, TableColumn::Address},     {u"port"_s, TableColumn::Port},
        {u"type"_s, TableColumn::Kind},          {u"kind"_s, TableColumn::Kind},
        {u"monitor type"_s, TableColumn::Kind},  {u"protocol"_s, TableColumn::Kind},
        {u"name"_s, TableColumn::Name},          {u"title"_s, TableColumn::Name},
        {u"label"_s, TableColumn::Name},         {u"friendly name"_s, TableColumn::Name},
        {u"monitor name"_s, TableColumn::Name},  {u"tags"_s, TableColumn::Tags},
        {u"tag"_s, TableColumn::Tags},           {u"group"_s, TableColumn::Tags},
        {u"labels"_s, TableColumn::Tags},        {u"category"_s, TableColumn::Tags},
        {u"folder"_s, TableColumn::Tags},        {u"interval"_s, TableColumn::Every},
        {u"every"_s, TableColumn::Every},        {u"frequency"_s, TableColumn::Every},
        {u"timeout"_s, TableColumn::Timeout},    {u"interval (seconds)"_s, TableColumn::Every},
        {u"paused"_s, TableColumn::Paused},      {u"enabled"_s, TableColumn::Enabled},
        {u"active"_s, TableColumn::Enabled}};
    const QString name = QString(head).toLower().replace(u'_', u' ').simplified();
    auto found = words.constFind(name);
    if (found == words.cend() && name.endsWith(u's'))
        found = words.constFind(name.chopped(1));
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

//! Splits the header row, in which quoted names can contain the separator.
QStringList headerCells(const QString &line, QChar separator)
{
    QStringList cells{QString()};
    bool isQuoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == separator && !isQuoted)
            cells.append(QString());
        else
            cells.last() += c;
    }
    return cells;
}

//! Returns the names of the columns of a table without a header row: `url` for the first with an address, `name` for the first with
//! another text, and otherwise the cell. Empty without an address.
QStringList columnsOfRow(QStringList cells)
{
    static const QRegularExpression address(
        u"^([a-z][a-z0-9+.-]*://\\S+|([\\w-]+\\.)+[a-z]{2,63}(:[0-9]+)?|([0-9]{1,3}\\.){3}[0-9]{1,3}(:[0-9]+)?)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression letter(u"\\p{L}"_s);
    const auto found =
        std::find_if(cells.begin(), cells.end(), [](const QString &cell) { return address.match(cell.trimmed()).hasMatch(); });
    if (found == cells.end())
        return {};
    *found = u"url"_s;
    const auto name = std::find_if(cells.begin(), cells.end(), [&found](const QString &cell) {
        return &cell != &*found && letter.match(cell).hasMatch() && !address.match(cell.trimmed()).hasMatch();
    });
    if (name != cells.end())
        *name = u"name"_s;
    return cells;
}

//! A table, read column by column with entriesFromCsv(), which knows quotes and line breaks within cells.
class AddressTable
{
public:
    explicit AddressTable(const QString &text)
    {
        static const QRegularExpression before(u"^\\s*(sep=.\\n\\s*)?"_s); // a hint that spreadsheets write
        const qsizetype start = before.match(text).capturedLength();
        m_linesBefore = static_cast<int>(text.first(start).count(u'\n'));
        m_text = text.sliced(start);
        const QString head = m_text.section(u'\n', 0, 0);
        for (const QChar separator : {u',', u';', u'\t'}) {
            m_head = headerCells(head, separator);
            m_separator = separator;
            const bool hasAddress = std::any_of(m_head.begin(), m_head.end(),
                                                [](const QString &cell) { return tableColumn(cell) == TableColumn::Address; });
            if (hasAddress)
                return;
        }
        m_hasHead = false;
        --m_linesBefore; // column() adds a header row
        for (const QChar separator : {u',', u';', u'\t'}) {
            m_head = columnsOfRow(headerCells(head, separator));
            m_separator = separator;
            if (!m_head.isEmpty())
                return;
        }
    }

    const QStringList &head() const { return m_head; }
    bool hasHead() const { return m_hasHead; }
    //! Returns the line of the header row, or of the first row without one.
    int firstLine() const { return m_linesBefore + (m_hasHead ? 1 : 2); }
    //! Returns the cells of a column with their lines, without the header row.
    QList<ListEntry> column(qsizetype index) const
    {
        QStringList head(std::max<qsizetype>(m_head.size(), 2), u"-"_s); // entriesFromCsv() expects a separator
        head[index] = u"url"_s;
        const QString rows = m_hasHead ? m_text.section(u'\n', 1) : m_text;
        auto cells = entriesFromCsv(head.join(m_separator) + u'\n' + rows).value_or(QList<ListEntry>());
        for (ListEntry &cell : cells)
            cell.line += m_linesBefore;
        return cells;
    }

private:
    QString m_text;
    QStringList m_head;
    QChar m_separator;
    int m_linesBefore = 0;
    bool m_hasHead = true;
};

//! Returns the kind that a type in a table means, or an empty text.
QString kindOfType(const QString &type)
{
    static const QHash<QString, QString> words{
        {u"http(s)"_s, u"http"_s}, {u"https"_s, u"http"_s},    {u"web"_s, u"http"_s},
        {u"website"_s, u"http"_s}, {u"url"_s, u"http"_s},      {u"icmp"_s, u"ping"_s},
        {u"port"_s, u"tcp"_s},     {u"mariadb"_s, u"mysql"_s}, {u"postgres"_s, u"postgresql"_s},
        {u"mongo"_s, u"mongodb"_s}};
    const QString key = words.value(type.toLower(), type.toLower());
    const Kind *kind = findKind(key);
    const bool contactsServer = kind && !kind->runsCommand
        && std::any_of(kind->fields.begin(), kind->fields.end(),
                       [](const Field &field) { return field.name == "url"_L1 || field.name == "host"_L1; });
    return contactsServer ? key : QString();
}

//! One row: the text of each column that is known.
using TableRow = QHash<TableColumn, QString>;

//! Returns the seconds of `300`, `5m` or `5 min`. Numbers without a unit are seconds.
double tableSeconds(const QString &text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    const auto duration = parseDuration(QString(text).remove(u' ').replace("min"_L1, "m"_L1));
    return isNumber ? seconds : duration ? double(duration->count()) / 1'000 : 0;
}

//! Whether the address is an IP address without a port.
bool isNumericAddress(const QString &address)
{
    return (address.count(u'.') == 3 || address.count(u':') > 1) && !QHostAddress(address).isNull();
}

void addTableRow(const TableRow &row, const ImportPlace &place, ListTargets *targets)
{
    const QString address = row.value(TableColumn::Address);
    const QString type = row.value(TableColumn::Kind);
    if (address.isEmpty() && row.value(TableColumn::Name).isEmpty())
        return; // an empty row
    ListedAddress entry{withPort(address, row.value(TableColumn::Port)), withoutFormula(row.value(TableColumn::Name))};
    for (const QString &tag :
         row.value(TableColumn::Tags).replace(u';', u',').replace(u'|', u',').split(u',', Qt::SkipEmptyParts))
        entry.tags.append(withoutFormula(tag).trimmed());
    setScheduleTime(&entry.fields, u"every"_s, tableSeconds(row.value(TableColumn::Every)));
    setScheduleTime(&entry.fields, u"timeout"_s, tableSeconds(row.value(TableColumn::Timeout)));
    for (const auto &[column, field] :
         {std::pair(TableColumn::Every, u"every"_s), std::pair(TableColumn::Timeout, u"timeout"_s)}) {
        if (!row.value(column).isEmpty() && !entry.fields.contains(field))
            targets->builder().noSetting(place, row.value(column));
    }
    static const QStringList yes{u"true"_s, u"yes"_s, u"1"_s};
    static const QStringList no{u"false"_s, u"no"_s, u"0"_s};
    if (yes.contains(row.value(TableColumn::Paused).toLower()) || no.contains(row.value(TableColumn::Enabled).toLower()))
        entry.fields.insert(u"paused"_s, true);
    const bool isNumber = isNumericAddress(entry.address); // seldom has a certificate, so it isn't a web page
    if (isNumber && entry.address.contains(u':'))
        entry.address = u'[' + entry.address + u']';
    const QString kind = type.isEmpty() && isNumber ? u"ping"_s : kindOfType(type);
    if (!type.isEmpty() && kind.isEmpty())
        return targets->noType(place, entry.name.isEmpty() ? address : entry.name, type);
    if (kind.isEmpty() || kind == "http"_L1) {
        targets->addAddress(entry, place);
        return;
    }
    static const QRegularExpression scheme(u"^[a-z][a-z0-9+.-]*://"_s, QRegularExpression::CaseInsensitiveOption);
    const QUrl url(u"x://"_s + QString(entry.address).remove(scheme));
    QJsonObject json = entry.fields;
    const QString shortName = type.isEmpty() ? address : kind + u' ' + entry.address;
    json.insert(u"name"_s, entry.name.isEmpty() ? shortName : entry.name);
    json.insert(u"tags"_s, QJsonArray::fromStringList(entry.tags));
    json.insert(u"kind"_s, kind);
    if (kind == "websocket"_L1 || kind == "json"_L1 || kind == "site"_L1)
        json.insert(u"url"_s, entry.address);
    else
        json.insert(u"host"_s, url.host());
    if (url.port() > 0 && kind != "ping"_L1 && !json.contains(u"url"_s))
        json.insert(u"port"_s, url.port());
    targets->addTarget(json, kind + u' ' + entry.address, place);
}

//! \return an error message, or an empty string
QString readTable(const ImportFile &file, ListTargets *targets)
{
    const auto text = listText(file);
    if (!text)
        return text.error();
    const auto tooLong = [&file] {
        return AddressListText::tr("%1 contains more than %2 rows. Import it in smaller parts.")
            .arg(file.name)
            .arg(kMaxListedEntries);
    };
    if (text->count(u'\n') > 20 * kMaxListedEntries) // even if cells contain line breaks
        return tooLong();
    const AddressTable table(*text);
    QList<ListEntry> lines;
    QList<TableRow> rows;
    QSet<TableColumn> read;
    for (qsizetype i = 0; i < table.head().size(); ++i) {
        const auto meaning = tableColumn(table.head().at(i));
        if (table.head().at(i).trimmed().isEmpty())
            continue;
        if (!meaning || read.contains(*meaning)) {
            targets->builder().noSetting({file.name, table.firstLine(), {}}, withoutFormula(table.head().at(i)).left(100));
            continue;
        }
        read.insert(*meaning);
        lines = table.column(i);
        if (lines.size() > kMaxListedEntries)
            return tooLong();
        rows.resize(lines.size());
        for (qsizetype row = 0; row < lines.size(); ++row)
            rows[row].insert(*meaning, lines.at(row).text.trimmed());
    }
    for (qsizetype row = 0; row < rows.size(); ++row)
        addTableRow(rows.at(row), {file.name, lines.at(row).line, {}}, targets);
    return {};
}

} // namespace

bool looksLikeBookmarks(const ImportFile &file)
{
    const QString head = file.head();
    return QStringView(head).left(1'024).contains("NETSCAPE-Bookmark-file"_L1, Qt::CaseInsensitive)
        || (head.contains("\"roots\""_L1) && head.contains("\"bookmark_bar\""_L1))
        || (head.contains("\"text/x-moz-place-container\""_L1) && head.contains("\"children\""_L1));
}

Expected<Imported, QString> importBookmarks(const QList<ImportFile> &files, const ImportContext &context)
{
    ListTargets targets(u"bookmarks"_s, context);
    for (const ImportFile &file : files) {
        if (!file.content.left(1'024).trimmed().startsWith('{')) {
            if (!readHtmlBookmarks(file, &targets))
                return Unexpected(AddressListText::tr("%1 isn't a file of bookmarks, or is damaged.").arg(file.name));
            continue;
        }
        const auto roots = parseConfigs({file});
        if (!roots)
            return Unexpected(roots.error());
        const ConfigNode &root = roots->first();
        readBookmarkFolder(root, {}, &targets);
        const ConfigNode *chromium = root.find(u"roots"_s);
        for (const auto &[name, folder] : chromium ? chromium->members : decltype(root.members)()) {
            if (name != "trash"_L1)
                readBookmarkFolder(folder, {}, &targets);
        }
    }
    return targets.take();
}

bool looksLikeSitemap(const ImportFile &file)
{
    static const QRegularExpression root(u"<(urlset|sitemapindex)[\\s>]"_s);
    return root.match(file.head().left(4'096)).hasMatch();
}

Expected<Imported, QString> importSitemap(const QList<ImportFile> &files, const ImportContext &context)
{
    ListTargets targets(u"sitemap"_s, context);
    for (const ImportFile &file : files) {
        if (const QString problem = readSitemap(file, &targets); !problem.isEmpty())
            return Unexpected(problem);
    }
    return targets.take();
}

bool looksLikeCsv(const ImportFile &file)
{
    const QString start = file.head().left(4'096).trimmed();
    if (start.startsWith(u'<') || start.startsWith(u'{') || start.startsWith(u'[')
        || start.section(u'\n', 0, 0).contains(u": "_s))
        return false;
    const AddressTable table(start);
    return !table.head().isEmpty() && (table.hasHead() || file.name.endsWith(".csv"_L1, Qt::CaseInsensitive));
}

Expected<Imported, QString> importCsv(const QList<ImportFile> &files, const ImportContext &context)
{
    ListTargets targets(u"csv"_s, context);
    for (const ImportFile &file : files) {
        if (const QString problem = readTable(file, &targets); !problem.isEmpty())
            return Unexpected(problem);
    }
    return targets.take();
}

} // namespace watchkeeper
