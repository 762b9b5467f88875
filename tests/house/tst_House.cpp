// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace HouseTest {

using namespace Qt::StringLiterals;

//! Tests that the source tree follows the layers in ARCHITECTURE.md. A folder may use only layers below its own layer.
class tst_House : public QObject
{
    Q_OBJECT

private slots:
    void everyFolderHasALayer();
    void includesFollowTheLayers_data();
    void includesFollowTheLayers();
    void includesWithinFoldersAreAllowed_data();
    void includesWithinFoldersAreAllowed();
    void foldersAreSmall();
    void filesAreShort();
    void modulesArentSplit();
    void linkedLibrariesFollowTheLayers_data();
    void linkedLibrariesFollowTheLayers();
    void typesHaveOneDefinition();
    void applicationIdIsDefinedOnce();
    void everyFileHasALicenceHeader_data();
    void everyFileHasALicenceHeader();
    void findsFaults_data();
    void findsFaults();
};

namespace {

const QString kRoot = QStringLiteral(HOUSE_SOURCE_DIR);

//! Layers from bottom to top.
const QList<QStringList> kRows{{u"model"_s, u"async"_s},
                               {u"conditions"_s, u"checks"_s, u"alerts"_s, u"history"_s},
                               {u"targets"_s, u"engine"_s, u"serve"_s, u"crawl"_s},
                               {u"import"_s, u"export"_s},
                               {u"app"_s},
                               {u"report"_s},
                               {u"paper"_s},
                               {u"cli"_s, u"gui"_s}};

qsizetype rowOf(const QString &folder)
{
    for (qsizetype row = 0; row < kRows.size(); ++row) {
        if (kRows[row].contains(folder))
            return row;
    }
    return -1;
}

bool mayInclude(const QString &folder, const QString &other)
{
    return folder == other || (rowOf(other) >= 0 && rowOf(other) < rowOf(folder));
}

//! Returns true if the folder is below the user interfaces and therefore must not use Qt modules that draw.
bool hasNoScreen(const QString &folder)
{
    return rowOf(folder) <= rowOf(u"report"_s);
}

const QStringList kModulesWithoutScreen{u"Core"_s, u"Network"_s, u"Sql"_s, u"Concurrent"_s, u"WebSockets"_s};

bool isHeaderWithoutScreen(const QString &header)
{
    if (header.startsWith("QCoro"_L1))
        return true;
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const QString &module : kModulesWithoutScreen) {
        if (header.startsWith("Qt"_L1 + module + u'/') || header == "Qt"_L1 + module
            || QFileInfo::exists(u"%1/Qt%2/%3"_s.arg(headers, module, header)))
            return true;
    }
    return false;
}

//! Returns the errors in the include lines of a file in src/`folder`.
QStringList includeFaults(const QString &folder, const QString &text)
{
    static const QRegularExpression include(u"^[ \\t]*#[ \\t]*include[ \\t]*([\"<])([^\">]+)[\">]"_s,
                                            QRegularExpression::MultilineOption);
    QStringList faults;
    for (auto it = include.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString path = match.captured(2);
        const bool isOurs = match.captured(1) == u'"';
        if (!isOurs) {
            if (path.startsWith(u'Q') && hasNoScreen(folder) && !isHeaderWithoutScreen(path))
                faults.append(u"<%1> needs a Qt module that the CLI does without"_s.arg(path));
            continue;
        }
        const bool isGenerated =
            path.endsWith(".moc"_L1) || path.startsWith("moc_"_L1) || (folder == "gui"_L1 && path.startsWith("ui_"_L1));
        if (isGenerated)
            continue;
        const QString other = path.section(u'/', 0, 0);
        if (!path.contains(u'/') || rowOf(other) < 0)
            faults.append(u"\"%1\" is not of the form \"folder/File.h\""_s.arg(path));
        else if (!mayInclude(folder, other))
            faults.append(u"%1 must not include \"%2\""_s.arg(folder, path));
        else if (!QFileInfo::exists(kRoot + u"/src/"_s + path))
            faults.append(u"\"%1\" is not there"_s.arg(path));
    }
    return faults;
}

//! Maps each folder with internal layers to its layers, from bottom to top. “*” stands for any other folder. All layers may use the
//! files directly in the folder.
const QHash<QString, QList<QStringList>> kFloors{
    {u"model"_s, {{u"base"_s}, {u"field"_s}, {u"json"_s}, {u"check"_s}, {u"target"_s}, {u"incident"_s}, {u"filter"_s}}},
    {u"conditions"_s, {{u"facts"_s}, {u"syntax"_s}, {u"evaluation"_s}}},
    {u"checks"_s,
     {{u"base"_s},
      {u"network"_s},
      {u"http"_s},
      {u"files"_s},
      {u"command"_s},
      {u"icmp"_s},
      {u"computer"_s},
      {u"dialogue"_s},
      {u"*"_s}}},
    {u"alerts"_s, {{u"alert"_s}, {u"rules"_s, u"providers"_s}, {u"router"_s, u"channels"_s}}},
    {u"history"_s, {{u"values"_s}, {u"codec"_s}, {u"files"_s, u"database"_s}, {u"tables"_s}, {u"server"_s}}},
    {u"targets"_s, {{u"file"_s}, {u"document"_s}, {u"edit"_s, u"service"_s}, {u"store"_s, u"pasted"_s}}},
    {u"engine"_s,
     {{u"values"_s},
      {u"past"_s},
      {u"evaluate"_s},
      {u"schedule"_s},
      {u"run"_s},
      {u"connectivity"_s, u"diagnose"_s},
      {u"core"_s}}},
    {u"crawl"_s, {{u"page"_s}, {u"store"_s, u"render"_s}, {u"run"_s}}},
    {u"app"_s,
     {{u"words"_s, u"process"_s},
      {u"query"_s, u"profile"_s},
      {u"recording"_s, u"backup"_s, u"alerting"_s, u"language"_s},
      {u"backtest"_s, u"demo"_s, u"monitor"_s, u"release"_s, u"services"_s},
      {u"requests"_s}}},
    {u"cli"_s, {{u"terminal"_s}, {u"options"_s}, {u"write"_s, u"input"_s}, {u"commands"_s}, {u"program"_s}}},
    {u"gui"_s,
     {{u"look"_s},
      {u"table"_s},
      {u"chart"_s},
      {u"filter"_s, u"header"_s},
      {u"details"_s, u"settings"_s, u"about"_s, u"add"_s, u"backtest"_s, u"desk"_s, u"import"_s, u"incidents"_s, u"lock"_s,
       u"maintenance"_s, u"palette"_s, u"report"_s, u"shortcuts"_s, u"sidebar"_s, u"tasks"_s, u"travel"_s, u"wall"_s},
      {u"alerts"_s, u"commands"_s, u"crawl"_s},
      {u"window"_s}}}};

//! Returns the number of the layer; -1 if `part` has none.
qsizetype floorOf(const QString &house, const QString &part)
{
    const QList<QStringList> floors = kFloors.value(house);
    for (qsizetype floor = 0; floor < floors.size(); ++floor) {
        if (floors[floor].contains(part) || floors[floor].contains(u"*"_s))
            return floor;
    }
    return -1;
}

//! Returns the errors in the include lines of a file in src/`house`/`part`.
QStringList floorFaults(const QString &house, const QString &part, const QString &text)
{
    const QRegularExpression include(u"#[ \\t]*include[ \\t]*\"%1/(\\w+)/[\\w/]+\\.h\""_s.arg(house));
    QStringList faults;
    for (auto it = include.globalMatch(text); it.hasNext();) {
        const QString other = it.next().captured(1);
        if (other != part && floorOf(house, other) >= floorOf(house, part))
            faults.append(u"%1/%2 must not use %1/%3"_s.arg(house, part, other));
    }
    return faults;
}

//! Returns the errors in the libraries listed in src/`folder`/CMakeLists.txt.
QStringList linkFaults(const QString &folder, const QString &text)
{
    static const QRegularExpression ours(u"\\bwatchkeeper_([a-z]+)\\b"_s);
    static const QRegularExpression modules(u"\\bQt6::([A-Za-z0-9]+)"_s);
    QStringList faults;
    for (auto it = ours.globalMatch(text); it.hasNext();) {
        const QString other = it.next().captured(1);
        if (rowOf(other) >= 0 && !mayInclude(folder, other))
            faults.append(u"%1 must not link watchkeeper_%2"_s.arg(folder, other));
    }
    for (auto it = modules.globalMatch(text); it.hasNext();) {
        const QString module = it.next().captured(1);
        if (hasNoScreen(folder) && !kModulesWithoutScreen.contains(module))
            faults.append(u"%1 must not link Qt6::%2"_s.arg(folder, module));
    }
    return faults;
}

//! Returns the errors in the first lines of a file.
QStringList headFaults(const QString &name, const QString &text)
{
    QStringList lines = text.split(u'\n').first(qMin(qsizetype(4), text.count(u'\n') + 1));
    if (lines.first().startsWith("#!"_L1))
        lines.removeFirst();
    static const QRegularExpression copyright(u"^(//|#) SPDX-FileCopyrightText: 20\\d\\d Watchkeeper contributors$"_s);
    static const QRegularExpression licence(u"^(//|#) SPDX-License-Identifier: GPL-3\\.0-or-later$"_s);
    QStringList faults;
    if (!copyright.match(lines.value(0)).hasMatch() || !licence.match(lines.value(1)).hasMatch())
        faults.append(u"the two SPDX lines are missing"_s);
    if (name.endsWith(".h"_L1) && lines.value(2) != "#pragma once"_L1)
        faults.append(u"#pragma once is missing in line 3"_s);
    return faults;
}

QString contentOf(const QString &path)
{
    QFile file(kRoot + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

//! Returns sorted paths relative to the root.
QStringList filesUnder(const QString &folder, const QStringList &patterns)
{
    QStringList paths;
    QDirIterator files(kRoot + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(QDir(kRoot).relativeFilePath(files.next()));
    paths.sort();
    return paths;
}

void addRows(const QStringList &paths)
{
    QTest::addColumn<QString>("path");
    for (const QString &path : paths)
        QTest::newRow(qPrintable(path)) << path;
}

//! Returns types defined at the start of a line, which are visible to other files and may collide with their types.
QStringList sharedTypes(const QString &text)
{
    static const QRegularExpression definition(
        u"^(?:class|struct|enum class) (\\w+)(?: final)?(?: : [^;]*|\\s*\\{.*| : .*\\{.*)?$"_s);
    QStringList types;
    bool isOwn = false; // true for types used only in this file
    for (const QString &line : text.split(u'\n')) {
        if (line == "namespace {"_L1 || line == "} // namespace"_L1)
            isOwn = line.startsWith(u'n');
        if (const auto match = definition.match(line); match.hasMatch() && !isOwn)
            types.append(match.captured(1));
    }
    return types;
}

QString folderOf(const QString &path)
{
    return path.section(u'/', 1, 1);
}

} // namespace

void tst_House::everyFolderHasALayer()
{
    const QStringList folders = QDir(kRoot + u"/src"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(folders.contains(u"model"_s));
    for (const QString &folder : folders)
        QVERIFY2(rowOf(folder) >= 0, qPrintable(u"src/%1 has no place in the house"_s.arg(folder)));
}

void tst_House::includesFollowTheLayers_data()
{
    addRows(filesUnder(u"src"_s, {u"*.h"_s, u"*.cpp"_s}));
}

void tst_House::includesFollowTheLayers()
{
    QFETCH(QString, path);
    QCOMPARE(includeFaults(folderOf(path), contentOf(path)).join(u'\n'), QString());
}

void tst_House::includesWithinFoldersAreAllowed_data()
{
    QTest::addColumn<QString>("path");
    const QStringList houses = kFloors.keys();
    for (const QString &house : houses) {
        for (const QString &path : filesUnder(u"src/"_s + house, {u"*.h"_s, u"*.cpp"_s})) {
            if (path.count(u'/') > 2)
                QTest::newRow(qPrintable(path)) << path;
        }
    }
}

void tst_House::includesWithinFoldersAreAllowed()
{
    QFETCH(QString, path);
    const QString house = folderOf(path);
    const QString part = path.section(u'/', 2, 2);
    QVERIFY2(floorOf(house, part) >= 0, qPrintable(u"src/%1/%2 has no floor"_s.arg(house, part)));
    QCOMPARE(floorFaults(house, part, contentOf(path)).join(u'\n'), QString());
}

//! Limits the number of files per folder, so that the content of each folder is easy to remember. Folders of cases that a test reads,
//! such as one for each dialogue, may be large.
void tst_House::foldersAreSmall()
{
    constexpr int kMaxFiles = 25;
    QHash<QString, int> counts;
    for (const QString &path : filesUnder(u"src"_s, {u"*"_s}) + filesUnder(u"tests"_s, {u"*"_s})) {
        const bool isCase = path.startsWith("tests/"_L1) && path.endsWith(".json"_L1);
        counts[path.section(u'/', 0, -2)] += isCase ? 0 : 1;
    }
    QStringList faults;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > kMaxFiles)
            faults.append(u"%1 has %2 files"_s.arg(it.key()).arg(it.value()));
    }
    QCOMPARE(faults.join(u'\n'), QString());
}

void tst_House::filesAreShort()
{
    constexpr qsizetype kMaxLines = 500;
    QStringList faults;
    for (const QString &path : filesUnder(u"src"_s, {u"*.h"_s, u"*.cpp"_s})) {
        if (const qsizetype lines = contentOf(path).count(u'\n'); lines > kMaxLines)
            faults.append(u"%1 has %2 lines"_s.arg(path).arg(lines));
    }
    QCOMPARE(faults.join(u'\n'), QString());
}

//! Keeps modules from splitting into many small files. The prelude is everything before the first declaration.
void tst_House::modulesArentSplit()
{
    static const QRegularExpression include(u"^[ \\t]*#[ \\t]*include \"([^\"]+)\""_s, QRegularExpression::MultilineOption);
    static const QRegularExpression prelude(
        u"^(?:(?:[ \\t]*|//.*|#include.*|#pragma once|using namespace.*|namespace \\w* ?\\{|(?:class|struct) \\w+;)\\n)*"_s);
    const QStringList paths = filesUnder(u"src"_s, {u"*.h"_s, u"*.cpp"_s});
    QHash<QString, int> clients;
    qsizetype preludeLines = 0;
    qsizetype lines = 0;
    for (const QString &path : paths) {
        const QString content = contentOf(path);
        lines += content.count(u'\n');
        preludeLines += prelude.match(content).captured().count(u'\n');
        for (auto it = include.globalMatch(content); it.hasNext();) {
            const QString header = u"src/"_s + it.next().captured(1);
            if (!QFileInfo::exists(kRoot + u'/' + header) || !header.endsWith(".h"_L1))
                continue;                                                     // generated
            clients[header] += path == header.chopped(2) + u".cpp"_s ? 0 : 1; // a source doesn't count for its own header
        }
    }
    const qsizetype headers =
        std::count_if(paths.begin(), paths.end(), [](const QString &path) { return path.endsWith(".h"_L1); });
    const qsizetype single = std::count_if(clients.begin(), clients.end(), [](int count) { return count == 1; });
    QVERIFY2(paths.size() <= 1250, qPrintable(QString::number(paths.size())));
    QVERIFY2(paths.size() - headers <= 650, qPrintable(QString::number(paths.size() - headers)));
    QVERIFY2(single * 100 <= 20 * headers, qPrintable(u"%1 of %2 headers have one client"_s.arg(single).arg(headers)));
    QVERIFY2(preludeLines * 100 <= 11 * lines, qPrintable(u"%1 of %2 lines are preludes"_s.arg(preludeLines).arg(lines)));
}

void tst_House::linkedLibrariesFollowTheLayers_data()
{
    QStringList paths = filesUnder(u"src"_s, {u"CMakeLists.txt"_s});
    paths.removeAll(u"src/CMakeLists.txt"_s);
    addRows(paths);
}

void tst_House::linkedLibrariesFollowTheLayers()
{
    QFETCH(QString, path);
    QCOMPARE(linkFaults(folderOf(path), contentOf(path)).join(u'\n'), QString());
}

//! To the linker, two types of the same name in one program are the same type, whatever they contain. Memory is then corrupted without any
//! warning.
void tst_House::typesHaveOneDefinition()
{
    QHash<QString, QString> places;
    QStringList faults;
    for (const QString &path : filesUnder(u"src"_s, {u"*.h"_s, u"*.cpp"_s})) {
        for (const QString &type : sharedTypes(contentOf(path))) {
            if (places.contains(type))
                faults.append(u"%1: in %2 and %3"_s.arg(type, places.value(type), path));
            places.insert(type, path);
        }
    }
    QCOMPARE(faults.join(u'\n'), QString());
}

//! Packagers may change the ID, so files must use CMake's WATCHKEEPER_APP_ID.
void tst_House::applicationIdIsDefinedOnce()
{
    static const QRegularExpression setting(u"\\(WATCHKEEPER_APP_ID (\\S+) CACHE"_s);
    const QString id = setting.match(contentOf(u"CMakeLists.txt"_s)).captured(1);
    QVERIFY(!id.isEmpty());
    const QStringList patterns{u"*.h"_s,  u"*.cpp"_s, u"CMakeLists.txt"_s, u"*.cmake"_s,  u"*.py"_s,
                               u"*.sh"_s, u"*.in"_s,  u"*.xml"_s,          u"*.desktop"_s};
    QStringList faults;
    for (const QString &path :
         filesUnder(u"src"_s, patterns) + filesUnder(u"tests"_s, patterns) + filesUnder(u"packaging"_s, patterns)) {
        if (path.contains(id) || contentOf(path).contains(id))
            faults.append(path);
    }
    QCOMPARE(faults.join(u'\n'), QString());
}

void tst_House::everyFileHasALicenceHeader_data()
{
    const QStringList patterns{u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s, u"*.cmake"_s, u"*.py"_s, u"*.sh"_s};
    addRows(filesUnder(u"src"_s, patterns) + filesUnder(u"tests"_s, patterns));
}

void tst_House::everyFileHasALicenceHeader()
{
    QFETCH(QString, path);
    QCOMPARE(headFaults(path, contentOf(path)).join(u'\n'), QString());
}

//! Tests which errors the tests above report in an incorrect tree.
void tst_House::findsFaults_data()
{
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &faults, const char *says) {
        QTest::newRow(name) << faults << QString::fromLatin1(says);
    };
    row("upwards", includeFaults(u"model"_s, u"#include \"targets/SafeFile.h\"\n"_s),
        "model must not include \"targets/SafeFile.h\"");
    row("sideways", includeFaults(u"targets"_s, u"#include \"engine/Engine.h\"\n"_s),
        "targets must not include \"engine/Engine.h\"");
    row("sideways on the ground", includeFaults(u"async"_s, u"  # include \"model/Duration.h\"\n"_s),
        "async must not include \"model/Duration.h\"");
    row("without folder", includeFaults(u"model"_s, u"#include \"Duration.h\"\n"_s),
        "\"Duration.h\" is not of the form \"folder/File.h\"");
    row("not found", includeFaults(u"targets"_s, u"#include \"model/Nothing.h\"\n"_s), "\"model/Nothing.h\" is not there");
    row("widgets", includeFaults(u"app"_s, u"#include <QWidget>\n"_s), "<QWidget> needs a Qt module that the CLI does without");
    row("gui", includeFaults(u"model"_s, u"#include <QtGui/QColor>\n"_s),
        "<QtGui/QColor> needs a Qt module that the CLI does without");
    row("widgets in the window", includeFaults(u"gui"_s, u"#include <QWidget>\n#include \"ui_MainWindow.h\"\n"_s), "");
    row("downwards",
        includeFaults(u"targets"_s,
                      u"#include \"model/target/Target.h\"\n#include <QString>\n#include <QCoroTask>\n#include <memory>\n"_s),
        "");
    row("up the window", floorFaults(u"gui"_s, u"table"_s, u"#include \"gui/window/StatusLine.h\"\n"_s),
        "gui/table must not use gui/window");
    row("across the window", floorFaults(u"gui"_s, u"add"_s, u"#include \"gui/details/PhasesBar.h\"\n"_s),
        "gui/add must not use gui/details");
    row("down the window",
        floorFaults(u"gui"_s, u"window"_s, u"#include \"gui/window/StatusLine.h\"\n#include \"gui/look/Colours.h\"\n"_s), "");
    row("from kind to kind", floorFaults(u"checks"_s, u"http"_s, u"#include \"checks/command/supervisor/GuardRecord.h\"\n"_s),
        "checks/http must not use checks/command");
    row("what all kinds share",
        floorFaults(u"checks"_s, u"http"_s, u"#include \"checks/Kind.h\"\n#include \"checks/network/Resolver.h\"\n"_s), "");
    row("links upwards", linkFaults(u"model"_s, u"target_link_libraries(watchkeeper_model PUBLIC watchkeeper_app)"_s),
        "model must not link watchkeeper_app");
    row("links widgets", linkFaults(u"app"_s, u"target_link_libraries(watchkeeper_app PUBLIC Qt6::Widgets)"_s),
        "app must not link Qt6::Widgets");
    row("links downwards",
        linkFaults(
            u"app"_s,
            u"target_link_libraries(watchkeeper_app PUBLIC watchkeeper_engine Qt6::Core PRIVATE watchkeeper_warnings)"_s),
        "");
    row("a class", sharedTypes(u"namespace a {\nclass B;\nclass C : public D\n{\n};\n"_s), "C");
    row("an enumeration", sharedTypes(u"enum class Side : quint8 { Left, Right };\n"_s), "Side");
    row("behind those of one file", sharedTypes(u"namespace {\nstruct A\n{};\n} // namespace\nstruct B\n{};\n"_s), "B");
    row("no licence", headFaults(u"A.cpp"_s, u"// SPDX-FileCopyrightText: 2026 Watchkeeper contributors\nint a;\n"_s),
        "the two SPDX lines are missing");
    row("empty", headFaults(u"A.cpp"_s, QString()), "the two SPDX lines are missing");
    const QString head =
        u"// SPDX-FileCopyrightText: 2026 Watchkeeper contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    row("no guard", headFaults(u"A.h"_s, head + u"int a;\n"_s), "#pragma once is missing in line 3");
    row("good head", headFaults(u"A.h"_s, head + u"#pragma once\n"_s), "");
}

void tst_House::findsFaults()
{
    QFETCH(QStringList, faults);
    QTEST(faults.join(u'\n'), "says");
}

QTEST_GUILESS_MAIN(tst_House)

} // namespace HouseTest

#include "tst_House.moc"
