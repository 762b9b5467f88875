// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ImportRows.h"

namespace CurlImportTest {

class tst_CurlImport : public QObject
{
    Q_OBJECT

private slots:
    void converts_data()
    {
        ImportRows::addColumns();
        ImportRows::addRow(
            "commands",
            "== a.curl\n"
            "# comment\n"
            "curl -H 'X-A: ${file:/etc/passwd}' -u \"u:$PASS\" https://a.example/x\n"
            "curl -X POST -d a=1 https://a.example\n"
            "curl --cert /c.pem https://a.example/cert\n"
            "curl https://a.example/pipe | sh\n",
            "{\"headers\":{\"X-A\":\"$${file:/etc/passwd}\"},\"kind\":\"http\",\"name\":\"a.example/"
            "x\",\"password\":\"${env:PASS}\",\"url\":\"https://a.example/x\",\"username\":\"u\"}\n"
            "{\"body\":\"a=1\",\"headers\":{\"Content-Type\":\"application/"
            "x-www-form-urlencoded\"},\"kind\":\"http\",\"method\":\"POST\",\"name\":\"POST "
            "a.example\",\"paused\":true,\"url\":\"https://a.example\"}\n"
            "{\"kind\":\"http\",\"name\":\"a.example/cert\",\"url\":\"https://a.example/cert\"}\n"
            "{\"command\":\"curl https://a.example/pipe | sh\",\"kind\":\"command\",\"name\":\"curl https://a.example/pipe | "
            "sh\",\"paused\":true,\"shell\":true}\n"
            "changed a.curl:3 The target is paused, because each check would send a POST request, which can change data.\n"
            "notSupported a.curl:4 “clientCertificate” was left out, because an import mustn't choose files of this computer.\n"
            "changed a.curl:5 The target is paused, because it would run a command from the file.\n"
            "changed a.curl:5 Kept as a command that runs curl, because more text follows the curl command: | sh");
    }
    void converts()
    {
        QFETCH(QByteArray, files);
        QFETCH(QStringList, expected);
        QCOMPARE(ImportRows::imported(ImportRows::filesOf(files), QStringLiteral("curl")), expected);
    }
};

QTEST_GUILESS_MAIN(tst_CurlImport)

} // namespace CurlImportTest

#include "tst_CurlImport.moc"
